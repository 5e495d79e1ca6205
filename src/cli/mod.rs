//! The command line: one file a subcommand, which does the input and output.
