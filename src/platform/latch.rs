//! Latch: work waits for it until it is set, once, to success or failure.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

/// Clones share it.
#[derive(Clone, Debug, Default)]
pub struct Latch(Rc<LatchState>);

#[derive(Debug, Default)]
struct LatchState {
    done: Cell<Option<bool>>,
    waiting: RefCell<Vec<Waker>>,
}

impl Latch {
    /// Lets everyone go on.
    pub fn set(&self, success: bool) {
        self.0.done.set(Some(success));
        let waiting = self.0.waiting.take();
        waiting.into_iter().for_each(Waker::wake);
    }

    /// Value that it was set to.
    pub fn get(&self) -> Option<bool> {
        self.0.done.get()
    }

    /// Waits until it is set.
    pub async fn wait(&self) -> bool {
        poll_fn(|context| match self.get() {
            Some(success) => Poll::Ready(success),
            None => {
                self.0.waiting.borrow_mut().push(context.waker().clone());
                Poll::Pending
            }
        })
        .await
    }
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt;

    use super::*;

    #[test]
    fn work_goes_on_when_it_is_set_and_at_once_after_that() {
        for success in [true, false] {
            let latch = Latch::default();
            let mut waiting = Box::pin(latch.wait());
            assert_eq!(waiting.as_mut().now_or_never(), None);
            latch.set(success);
            assert_eq!(waiting.now_or_never(), Some(success));
            assert_eq!(latch.wait().now_or_never(), Some(success));
        }
    }
}
