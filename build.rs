//! Turns the message catalogue (`assets/locales/<language>/*.ftl`) into one typed function per message.

#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "a build script talks to cargo by these")]

use std::process::ExitCode;

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, build_from_locales_folder};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=assets/locales");
    let Ok(out) = std::env::var("OUT_DIR") else {
        println!("cargo::error=cargo did not say where to write (OUT_DIR)");
        return ExitCode::FAILURE;
    };
    build_from_locales_folder(
        BuildOptions::default()
            .with_locales_folder("assets/locales")
            .with_output_file_path(&format!("{out}/catalogue.rs"))
            .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/catalogue.ftl")))
            .with_prefix("")
            .with_default_language("en")
            .with_lint_level(LintLevel::Deny)
            .without_bidi_isolation(),
    )
}
