//! Acts of a visitor's hands: mouse, wheel, fingers and keys.
//!
//! Chromium takes them by its own protocol, whose coordinates are those of the window even inside a
//! frame; the others by WebDriver's actions.

use serde_json::{Value, json};

use super::Tab;
use crate::Outcome;
use crate::driver::Engine;

/// Keys with a name, their code in Chromium and their sign in WebDriver.
const KEYS: [(&str, u32, char); 8] = [
    ("Tab", 9, '\u{e004}'),
    ("Enter", 13, '\u{e007}'),
    ("Backspace", 8, '\u{e003}'),
    ("Escape", 27, '\u{e00c}'),
    ("ArrowLeft", 37, '\u{e012}'),
    ("ArrowUp", 38, '\u{e013}'),
    ("ArrowRight", 39, '\u{e014}'),
    ("ArrowDown", 40, '\u{e015}'),
];
const CONTROL: char = '\u{e009}';

impl Tab {
    /// Clicks the first element of a selector with the mouse, at its middle. Like a person it
    /// scrolls first to what lies under a bar or outside the window.
    pub fn click(&self, selector: &str) -> Outcome {
        let scroll = format!(
            "const e = document.querySelector({}), b = e?.getBoundingClientRect();
            if (e && !e.contains(document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2)))
                e.scrollIntoView({{ block: 'center', behavior: 'instant' }});
            return 1;",
            json!(selector)
        );
        self.run(&scroll)?;
        let find = json!({ "using": "css selector", "value": selector });
        let found = self.session.command("element", &find).map_err(|error| format!("{selector}: {error}"))?;
        let id = found.as_object().and_then(|object| object.values().next()).and_then(Value::as_str);
        let id = id.ok_or_else(|| format!("{selector}: no element"))?;
        self.session.command(&format!("element/{id}/click"), &json!({})).map(drop)
    }

    fn is_chromium(&self) -> bool {
        self.engine() == Engine::Chromium
    }

    /// Performs actions of WebDriver, each a device of its own.
    fn perform(&self, devices: Value) -> Outcome {
        self.session.command("actions", &json!({ "actions": devices })).map(drop)
    }

    fn pointer(&self, kind: &str, acts: Value) -> Outcome {
        self.perform(json!([{ "type": "pointer", "id": kind, "parameters": { "pointerType": kind }, "actions": acts }]))
    }

    /// Does something with the mouse at a point of the window: `mousePressed`, `mouseMoved` (with
    /// the button held) or `mouseReleased`.
    pub fn mouse(&self, what: &str, x: i32, y: i32) -> Outcome {
        if self.is_chromium() {
            let event = json!({ "type": what, "x": x, "y": y, "button": "left", "buttons": 1, "clickCount": 1 });
            return self.session.devtools("Input.dispatchMouseEvent", event).map(drop);
        }
        let go = json!({ "type": "pointerMove", "duration": 0, "x": x, "y": y });
        self.pointer(
            "mouse",
            match what {
                "mousePressed" => json!([go, { "type": "pointerDown", "button": 0 }]),
                "mouseReleased" => json!([go, { "type": "pointerUp", "button": 0 }]),
                _ => json!([go]),
            },
        )
    }

    /// Turns the wheel over a point of the window, down for a positive `by`.
    pub fn wheel(&self, x: i32, y: i32, by: i32, ctrl: bool) -> Outcome {
        if self.is_chromium() {
            let modifiers = if ctrl { 2 } else { 0 };
            let event =
                json!({ "type": "mouseWheel", "x": x, "y": y, "deltaX": 0, "deltaY": by, "modifiers": modifiers });
            return self.session.devtools("Input.dispatchMouseEvent", event).map(drop);
        }
        let scroll = json!({ "type": "scroll", "x": x, "y": y, "deltaX": 0, "deltaY": by, "duration": 0 });
        let pause = json!({ "type": "pause", "duration": 0 });
        let key = |kind: &str| json!({ "type": kind, "value": CONTROL.to_string() });
        match ctrl {
            false => self.perform(json!([{ "type": "wheel", "id": "wheel", "actions": [scroll] }])),
            true => self.perform(json!([
                { "type": "key", "id": "keys", "actions": [key("keyDown"), pause, key("keyUp")] },
                { "type": "wheel", "id": "wheel", "actions": [pause, scroll, pause] },
            ])),
        }
    }

    /// Touches a point of the window and lets go.
    pub fn tap(&self, x: i32, y: i32) -> Outcome {
        let touch = |kind: &str, points: Value| json!({ "type": kind, "touchPoints": points });
        match self.engine() {
            Engine::Chromium => {
                let down = touch("touchStart", json!([{ "x": x, "y": y }]));
                self.session.devtools("Input.dispatchTouchEvent", down)?;
                self.session.devtools("Input.dispatchTouchEvent", touch("touchEnd", json!([]))).map(drop)
            }
            // WebKit's driver has the mouse do what a finger would: the click is the same.
            Engine::Firefox | Engine::WebKit => self.pointer(
                "touch",
                json!([
                    { "type": "pointerMove", "duration": 0, "x": x, "y": y },
                    { "type": "pointerDown", "button": 0 },
                    { "type": "pointerUp", "button": 0 },
                ]),
            ),
        }
    }

    /// Two fingers around a point, so far from it one after the other, in CSS pixels.
    pub fn pinch(&self, x: f64, y: f64, apart: &[f64]) -> Outcome {
        let Some((first, rest)) = apart.split_first() else { return Ok(()) };
        match self.engine() {
            Engine::Chromium => {
                let emulated = json!({ "enabled": true, "maxTouchPoints": 2 });
                self.session.devtools("Emulation.setTouchEmulationEnabled", emulated)?;
                let touch = |kind: &str, points: Value| {
                    let event = json!({ "type": kind, "touchPoints": points });
                    self.session.devtools("Input.dispatchTouchEvent", event)
                };
                let two = |by: f64| json!([{ "x": x - by, "y": y, "id": 0 }, { "x": x + by, "y": y, "id": 1 }]);
                touch("touchStart", two(*first))?;
                for by in rest {
                    touch("touchMove", two(*by))?;
                    self.settle()?;
                }
                touch("touchEnd", json!([])).map(drop)
            }
            Engine::Firefox => {
                let go = |by: f64, duration: u32| json!({ "type": "pointerMove", "duration": duration, "x": (x + by) as i32, "y": y as i32 });
                let finger = |id: &str, side: f64| {
                    let down = [go(side * first, 0), json!({ "type": "pointerDown", "button": 0 })];
                    let moves = rest.iter().map(|by| go(side * by, 50));
                    let acts: Vec<Value> =
                        down.into_iter().chain(moves).chain([json!({ "type": "pointerUp", "button": 0 })]).collect();
                    json!({ "type": "pointer", "id": id, "parameters": { "pointerType": "touch" }, "actions": acts })
                };
                self.perform(json!([finger("left", -1.0), finger("right", 1.0)]))
            }
            Engine::WebKit => self.engine().lacks("second finger"),
        }
    }

    /// Moves the mouse to the middle of the first element of a selector.
    pub fn point(&self, selector: &str) -> Outcome {
        let middle = format!(
            "return (() => {{
                const element = document.querySelector({selector:?});
                element.scrollIntoView({{ block: 'center', behavior: 'instant' }});
                const {{ x, y, width, height }} = element.getBoundingClientRect();
                return [x + width / 2, y + height / 2];
            }})();"
        );
        let middle = self.run(&middle)?;
        let at = |index: usize| middle.get(index).and_then(Value::as_f64).ok_or_else(|| format!("{selector}: nowhere"));
        let (x, y) = (at(0)?, at(1)?);
        if self.is_chromium() {
            let event = json!({ "type": "mouseMoved", "x": x, "y": y });
            return self.session.devtools("Input.dispatchMouseEvent", event).map(drop);
        }
        self.mouse("mouseMoved", x as i32, y as i32)
    }

    /// Presses a key: one of [`KEYS`] or a letter.
    pub fn press(&self, key: &str) -> Outcome {
        let named = KEYS.iter().find(|(name, ..)| *name == key);
        if !self.is_chromium() {
            let sign = named.map_or_else(|| key.to_owned(), |(_, _, sign)| sign.to_string());
            let act = |kind: &str| json!({ "type": kind, "value": sign });
            return self.perform(json!([{ "type": "key", "id": "keys", "actions": [act("keyDown"), act("keyUp")] }]));
        }
        let code = named.map_or(0, |(_, code, _)| *code);
        let text = match key {
            "Enter" => Some("\r"),
            letter if named.is_none() => Some(letter),
            _ => None,
        };
        for kind in ["keyDown", "keyUp"] {
            let mut event = json!({ "type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code });
            if let (Some(text), "keyDown", Some(event)) = (text, kind, event.as_object_mut()) {
                event.insert("text".to_owned(), text.into());
            }
            self.session.devtools("Input.dispatchKeyEvent", event)?;
        }
        Ok(())
    }
}
