//! Links the command at a fixed address, where the linker is known to take the flag.
#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "so Cargo and a build script speak to one another")]

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    // The tables of names hold 100,000 addresses. At a fixed place the linker fills them in; else every start does it anew and
    // copies 500 pages to do so, a quarter of its time.
    let target = |key: &str| std::env::var(format!("CARGO_CFG_TARGET_{key}")).unwrap_or_default();
    if target("OS") == "linux" && target("ENV") == "gnu" {
        println!("cargo:rustc-link-arg-bins=-no-pie");
    }
}
