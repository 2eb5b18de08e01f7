//! The command `chancery`; what it does is in the library of this crate.

use std::process::ExitCode;

/// Reading makes and drops many short lists, and a start fills tables of megabytes: this allocator takes a third of the time
/// of the system's over the lists, and the tables cost it few page faults.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    chancery::run()
}
