//! Parses the command line, wires the parts, and picks the workstation or a subcommand.
#![allow(clippy::disallowed_methods, reason = "the arguments of the process are read here")]

use std::process::ExitCode;

use serviceday::cli::{self, Start, output};

fn main() -> ExitCode {
    match cli::start(std::env::args_os()) {
        Start::Finished(result) => output::finish(result),
        // The workstation joins here.
        Start::Workstation(order) => output::finish(Ok(cli::help(order.language))),
    }
}
