// Main-thread times of frames. A message that is posted in a frame is heard once the page is laid out
// and painted for it.
window.frames_ = (() => {
  const channel = new MessageChannel();
  const painted = () => new Promise((done) => {
    channel.port1.onmessage = () => done(performance.now());
    channel.port2.postMessage(0);
  });
  // Does something and gives the milliseconds that it and the frame after it take.
  const frame = async (act) => {
    const drawn = new Promise((done) => requestAnimationFrame(async () => {
      const start = performance.now();
      done((await painted()) - start);
    }));
    const start = performance.now();
    act();
    const handled = performance.now() - start;
    return handled + (await drawn);
  };
  const send = (kind, x, y, buttons) => {
    const at = { clientX: x, clientY: y, screenX: x, screenY: y, button: 0, buttons, bubbles: true, cancelable: true,
      view: window, detail: 1 };
    const target = kind === "down" ? document.elementFromPoint(x, y) : window.held ?? document.body;
    if (kind === "down") window.held = target;
    target.dispatchEvent(new PointerEvent(`pointer${kind}`, { ...at, pointerId: 1, isPrimary: true }));
    target.dispatchEvent(new MouseEvent(`mouse${kind}`, at));
  };
  const middle = (selector) => {
    const { left, top, width, height } = document.querySelector(selector).getBoundingClientRect();
    // A tall one may reach out of the window.
    return [left + width / 2, Math.max(20, Math.min(top + height / 2, innerHeight - 20))];
  };
  // Drags from the middle of an element, there and back; gives the times of the frames, sorted.
  const pan = async (selector) => {
    const [x, y] = middle(selector);
    const times = [];
    send("down", x, y, 1);
    for (let step = 1; step <= 80; step += 1) {
      const by = 3 * (step <= 40 ? step : 80 - step);
      times.push(await frame(() => send("move", x - by, y, 1)));
    }
    send("up", x, y, 0);
    return times.sort((one, other) => one - other);
  };
  const wheel = (selector, by) => {
    const [x, y] = middle(selector);
    const at = { clientX: x, clientY: y, deltaY: by, ctrlKey: true, bubbles: true, cancelable: true, view: window };
    document.elementFromPoint(x, y).dispatchEvent(new WheelEvent("wheel", at));
  };
  return { pan, wheel };
})();
