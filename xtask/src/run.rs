//! Other programs: started in the project's root, shown before they run, found where cargo installs.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

/// How a chore ended: well, or with one sentence that says why not.
pub type Outcome = Result<(), String>;

/// One program to be run.
pub struct Run {
    words: Vec<String>,
    command: Command,
}

impl Run {
    /// `program`, in the project's root, with cargo's own install directory in the path.
    pub fn new(program: impl Into<String>) -> Run {
        let program = program.into();
        let mut command = Command::new(&program);
        command.current_dir(root()).env("PATH", search_path());
        Run { words: vec![program], command }
    }

    /// The same cargo that runs this chore.
    pub fn cargo<const N: usize>(words: [&str; N]) -> Run {
        let mut run = Run::new(std::env::var("CARGO").unwrap_or_else(|_| "cargo".into()));
        run.words = vec!["cargo".into()];
        run.args(words)
    }

    /// Adds arguments.
    pub fn args<S: AsRef<str>>(mut self, words: impl IntoIterator<Item = S>) -> Run {
        for word in words {
            self.command.arg(word.as_ref());
            self.words.push(word.as_ref().into());
        }
        self
    }

    /// Sets a variable of its environment.
    pub fn env(mut self, name: &str, value: impl AsRef<std::ffi::OsStr>) -> Run {
        self.command.env(name, value);
        self
    }

    /// Unsets a variable of its environment.
    pub fn without_env(mut self, name: &str) -> Run {
        self.command.env_remove(name);
        self
    }

    /// Runs it elsewhere than in the project's root.
    pub fn within(mut self, dir: impl AsRef<Path>) -> Run {
        self.command.current_dir(dir);
        self
    }

    /// Runs it in sight; a failure names the command.
    pub fn check(mut self) -> Outcome {
        println!("$ {}", self.words.join(" "));
        let status = self.command.status();
        self.judge(status)
    }

    /// Runs it in sight, and ends this program with its exit status if that is not 0.
    pub fn pass_on(mut self) -> Outcome {
        let status = self.command.status().map_err(|error| format!("{}: {error}", self.words[0]))?;
        if status.success() { Ok(()) } else { std::process::exit(status.code().unwrap_or(1)) }
    }

    /// Runs it in sight, and keeps a copy of what it prints on stdout.
    pub fn check_and_read(mut self) -> (Outcome, String) {
        use std::io::{BufRead, BufReader};
        println!("$ {}", self.words.join(" "));
        let mut text = String::new();
        let status = self.command.stdout(Stdio::piped()).spawn().and_then(|mut child| {
            if let Some(stdout) = child.stdout.take() {
                for line in BufReader::new(stdout).split(b'\n').map_while(Result::ok) {
                    let line = String::from_utf8_lossy(&line);
                    println!("{line}");
                    text.push_str(&line);
                    text.push('\n');
                }
            }
            child.wait()
        });
        (self.judge(status), text)
    }

    /// What it prints on stdout, or nothing if it cannot be run.
    pub fn read(mut self) -> Option<String> {
        let output = self.command.stderr(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    fn judge(&self, status: std::io::Result<ExitStatus>) -> Outcome {
        match status {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(format!("`{}` ended with {status}", self.words.join(" "))),
            Err(error) => Err(format!("`{}` cannot be run: {error}", self.words.join(" "))),
        }
    }
}

/// The project's root: where the workspace's Cargo.toml is.
pub fn root() -> PathBuf {
    let here = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").into());
    let here = PathBuf::from(here);
    here.parent().map(Path::to_path_buf).unwrap_or(here)
}

/// Where a program of that name is, on the search path.
pub fn find(program: &str) -> Option<PathBuf> {
    std::env::split_paths(&search_path()).map(|dir| dir.join(program)).find(|path| path.is_file())
}

fn search_path() -> std::ffi::OsString {
    let home = std::env::var_os("HOME").unwrap_or_default();
    let cargo_home = std::env::var_os("CARGO_HOME").map_or_else(|| Path::new(&home).join(".cargo"), PathBuf::from);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let dirs = std::env::split_paths(&path).chain([cargo_home.join("bin")]).collect::<Vec<_>>();
    std::env::join_paths(dirs).unwrap_or(path)
}
