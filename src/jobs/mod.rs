//! Work off the window's thread.
//!
//! *Invariant:* knows nothing of egui or of plans. It wakes whoever waits
//! through a plain closure.

mod progress;

pub use progress::Progress;

use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// Wakes the window when a job has something to tell.
pub type Waker = Arc<dyn Fn() + Send + Sync>;

/// A job under way. Dropping it lets the work run out unheard.
#[derive(Debug)]
pub struct Job<T> {
    result: Receiver<T>,
}

/// Wakes when it goes.
struct Wake(Waker);

impl Drop for Wake {
    fn drop(&mut self) {
        (self.0)();
    }
}

/// Where a job stands.
#[derive(Debug, PartialEq, Eq)]
pub enum Poll<T> {
    /// Not done.
    Waiting,
    /// Done, with its result; told once.
    Done(T),
    /// It ended without a result.
    Lost,
}

impl<T: Send + 'static> Job<T> {
    /// Starts work on a thread of its own.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(
        name: &str,
        waker: Waker,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> std::io::Result<Self> {
        let (sender, result) = channel();
        std::thread::Builder::new().name(name.to_owned()).spawn(move || {
            // Dropped last, also when the work panics: whoever is woken must
            // find the result, or that there will be none.
            let _wake = Wake(waker);
            let sender = sender;
            // Nobody listens any more when sending fails: nothing to do.
            let _ = sender.send(work());
        })?;
        Ok(Self { result })
    }

    /// The result, if it is there.
    #[must_use]
    pub fn poll(&self) -> Poll<T> {
        match self.result.try_recv() {
            Ok(result) => Poll::Done(result),
            Err(TryRecvError::Empty) => Poll::Waiting,
            Err(TryRecvError::Disconnected) => Poll::Lost,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_wakes_and_tells_once() {
        let (woken, wake) = channel();
        let waker: Waker = Arc::new(move || woken.send(()).unwrap());
        let job = Job::start("test", waker, || 42).unwrap();
        wake.recv().unwrap();
        assert_eq!(job.poll(), Poll::Done(42));
        assert_eq!(job.poll(), Poll::Lost);
    }

    #[test]
    fn a_job_that_fails_wakes_and_is_lost() {
        let (woken, wake) = channel();
        let waker: Waker = Arc::new(move || woken.send(()).unwrap());
        let job: Job<()> = Job::start("test", waker, || panic!("on purpose")).unwrap();
        wake.recv().unwrap();
        assert_eq!(job.poll(), Poll::Lost);
    }
}
