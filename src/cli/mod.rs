//! The command line: one file per subcommand; [`explain`] puts typed errors into the user's words.

pub mod explain;
pub mod playbook;
