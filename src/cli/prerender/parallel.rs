//! Work on many things at once, as many at a time as the machine has cores.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

/// Works at each thing; the results come in the order of the things.
///
/// # Errors
/// The first that the work gave, in that order. What is under way then is finished.
pub(super) fn each<T: Sync, R: Send, E: Send>(
    things: &[T],
    work: impl Fn(&T) -> Result<R, E> + Sync,
) -> Result<Vec<R>, E> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get).min(things.len());
    let (next, work) = (AtomicUsize::new(0), &work);
    let (send, done) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..cores {
            let (next, send) = (&next, send.clone());
            scope.spawn(move || {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(thing) = things.get(at) else { return };
                    let result = work(thing);
                    if result.is_err() {
                        next.store(things.len(), Ordering::Relaxed);
                    }
                    // Nobody listens only after a panic elsewhere.
                    let _ = send.send((at, result));
                }
            });
        }
    });
    drop(send);
    let mut results: Vec<(usize, Result<R, E>)> = done.into_iter().collect();
    results.sort_by_key(|(at, _)| *at);
    results.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_things() {
        let things: Vec<u32> = (0..500).collect();
        let doubled = each(&things, |n| Ok::<_, ()>(n * 2));
        assert_eq!(doubled, Ok(things.iter().map(|n| n * 2).collect()));
        assert_eq!(each(&[], |n: &u32| Ok::<_, ()>(*n)), Ok(vec![]));
    }

    #[test]
    fn trouble_ends_the_work() {
        assert_eq!(each(&[1, 2, 3], |n| if *n == 2 { Err("two") } else { Ok(()) }), Err("two"));
    }
}
