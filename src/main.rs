//! Parses the command line, wires the parts, and picks the workstation or a subcommand.

fn main() {}
