//! How far a job has come, and whether it should go on.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// Shared between a job and whoever waits for it: one tells how far it has
/// come, the other may tell it to stop.
///
/// ```
/// # use veikart::jobs::Progress;
/// let progress = Progress::default();
/// let work = progress.clone();
/// assert!(work.report(3, 10));
/// assert_eq!(progress.steps(), (3, 10));
/// progress.cancel();
/// assert!(!work.report(4, 10));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Progress {
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    done: AtomicUsize,
    of: AtomicUsize,
    cancelled: AtomicBool,
}

impl Progress {
    /// Tells that so many steps of so many are done. Whether to go on.
    #[must_use]
    pub fn report(&self, done: usize, of: usize) -> bool {
        // Nothing else is read by way of these, so their order does not matter.
        self.shared.done.store(done, Ordering::Relaxed);
        self.shared.of.store(of, Ordering::Relaxed);
        !self.is_cancelled()
    }

    /// Tells the job to stop, the next time that it reports.
    pub fn cancel(&self) {
        self.shared.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether it has been told to stop.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.shared.cancelled.load(Ordering::Relaxed)
    }

    /// How many steps are done, and of how many; none of none at first.
    #[must_use]
    pub fn steps(&self) -> (usize, usize) {
        (self.shared.done.load(Ordering::Relaxed), self.shared.of.load(Ordering::Relaxed))
    }
}
