//! What every fuzz target has in common: how long an input may take, and how much memory.

#[path = "../targets/mod.rs"]
pub mod targets;

mod heap;

use std::time::{Duration, Instant};

/// No input may take longer.
const LIMIT: Duration = Duration::from_secs(1);

/// Runs a target. An input that seems to take too long runs again by the processor's time: on a busy machine the
/// process may just have had to wait.
///
/// # Panics
/// Where the input took too long, or the target panics.
pub fn check(target: targets::Target, input: &[u8]) {
    let start = Instant::now();
    target(input);
    if start.elapsed() > LIMIT {
        let before = processor_time();
        target(input);
        let took = processor_time() - before;
        assert!(took < LIMIT, "an input took {took:?}");
    }
}

/// How long this thread has run; where the system does not say so, the time since it was first asked.
fn processor_time() -> Duration {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = text.split(' ').next().and_then(|number| number.parse().ok());
    static START: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    nanoseconds.map_or_else(|| START.elapsed(), Duration::from_nanos)
}
