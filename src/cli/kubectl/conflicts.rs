//! Flags that do not go together, and flags without what they need. Models the `Validate` of kubectl's commands.

use crate::cli::io::{Stop, Wait};

use super::client::Kubectl;

const LOCAL: &str = "cannot specify --local and --dry-run=server - did you mean --dry-run=client?";
const ALL: &str = "cannot set --all and --selector at the same time";
const EVERYTHING: &str = "setting 'all' parameter but found a non empty selector. ";
const RAW: &str = "--raw may not be specified with other flags that filter the server request or alter the output";
const AUTH: &str =
    "you cannot specify more than one authentication method at the same time: --token, --username/--password";
const LOGS: &str = "?expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.\nPOD or TYPE/NAME is a required argument for the logs command";
const SORT: &str = "--sort-by accepts only cpu or memory";

/// Commands, what has to hold for all of it, what is said. A word of the condition is a flag that was given, `!flag` one that
/// was not, `flag=value`, `!flag=value`, `flag<number`, or `argsN`: at least so many arguments. What is said may hold `{flag}`;
/// after `?` it ends with a hint at the help, after `~` it is what is not simulated.
const RULES: &[(&str, &str, &str)] = &[
    (
        "label annotate patch set_image set_env set_resources set_serviceaccount set_subject",
        "local dry-run=server",
        LOCAL,
    ),
    (
        "annotate autoscale expose label patch replace run",
        "record",
        "~--record with this command: kubectl annotate can set kubernetes.io/change-cause",
    ),
    ("label", "local !filename", "one or more files must be specified as -f pod.yaml or --filename=pod.json"),
    ("annotate", "local !filename", "one or more files must be specified as -f rsrc.yaml or --filename=rsrc.json"),
    ("apply diff", "args1", "?Unexpected args: [{args}]"),
    (
        "apply",
        "server-side dry-run=client",
        "--dry-run=client doesn't work with --server-side (did you mean --dry-run=server instead?)",
    ),
    ("apply", "server-side force", "--force cannot be used with --server-side"),
    ("apply", "dry-run=server force", "--dry-run=server cannot be used with --force"),
    ("apply", "all selector", ALL),
    ("delete", "all selector", EVERYTHING),
    ("delete", "output !output=name", "unexpected -o output mode: {output}. We only support '-o name'"),
    ("delete", "all field-selector", EVERYTHING),
    ("create", "raw edit", "--raw and --edit are mutually exclusive"),
    ("create", "raw selector", "--raw and --selector (-l) are mutually exclusive"),
    ("create", "raw output", "--raw and --output are mutually exclusive"),
    ("delete replace", "kustomize", "~kustomizations (-k)"),
    ("delete", "interactive", "~kubectl delete --interactive: nothing can be typed in"),
    ("get", "raw args1", "arguments may not be passed when --raw is specified"),
    ("get", "raw watch", RAW),
    ("get", "raw watch-only", RAW),
    ("get", "raw selector", RAW),
    ("get", "raw output", "--raw and --output are mutually exclusive"),
    ("logs", "args3", LOGS),
    ("logs", "selector args1 !args2", "?only a selector (-l) or a POD name is allowed"),
    ("logs", "since-time since", "at most one of `sinceTime` or `sinceSeconds` may be specified"),
    (
        "logs",
        "all-containers container",
        "--all-containers=true should not be specified with container name {container}",
    ),
    ("logs", "container args2", "only one of -c or an inline [CONTAINER] arg is allowed"),
    ("logs", "limit-bytes<0", "--limit-bytes must be greater than 0"),
    ("logs", "tail<-1", "--tail must be greater than or equal to -1"),
    ("patch", "patch patch-file", "cannot specify --patch and --patch-file together"),
    ("patch", "local args1", "cannot specify --local and server resources"),
    ("replace", "grace-period !grace-period<0 !force", "--grace-period must have --force specified"),
    ("replace", "timeout !force", "--timeout must have --force specified"),
    ("replace", "dry-run force", "--dry-run can not be used when --force is set"),
    ("run", "tty !stdin", "-i/--stdin is required for containers with -t/--tty=true"),
    ("taint", "all selector", "setting 'all' parameter with a non empty selector is prohibited"),
    ("auth_can-i", "list args1", "list option must be specified with no arguments"),
    ("auth_can-i", "no-headers !list", "--no-headers cannot be set without --list specified"),
    ("top_node top_pod", "sort-by !sort-by=cpu !sort-by=memory", SORT),
    ("top_node", "args1 selector", "only one of NAME or --selector can be provided"),
    ("top_pod", "args1 selector", "only one of NAME or selector can be provided"),
    ("cordon uncordon drain", "args1 selector", "?cannot specify both a node name and a --selector option"),
    ("version", "args1 !client", "extra arguments: [{args}]"),
    ("explain", "args2", "We accept only this format: explain RESOURCE"),
    (
        "config_set-cluster",
        "insecure-skip-tls-verify certificate-authority",
        "you cannot specify a certificate authority and insecure mode at the same time",
    ),
    ("config_set-cluster", "embed-certs !certificate-authority", "you must specify a --certificate-authority to embed"),
    ("config_set-credentials", "token username", AUTH),
    ("config_set-credentials", "token password", AUTH),
    (
        "config_set-credentials",
        "embed-certs !client-certificate !client-key",
        "you must specify a --client-certificate or --client-key to embed",
    ),
    ("config_set-context", "current args1", "you cannot specify both a context name and --current"),
];

/// The first rule that the command line breaks ends it.
pub fn check(k: &mut Kubectl) -> Wait<()> {
    let path = k.path.replace(' ', "_");
    let broken = |(verbs, condition, _): &&(&str, &str, &str)| {
        verbs.split(' ').any(|v| v == path) && condition.split(' ').all(|word| holds(k, word))
    };
    let Some((_, condition, said)) = RULES.iter().find(broken) else { return Ok(()) };
    let mut text = said.replace("{args}", &k.flags.args.join(" "));
    for flag in condition.split(' ') {
        text = text.replace(&format!("{{{flag}}}"), k.flags.text(flag));
    }
    match (text.strip_prefix('?'), text.strip_prefix('~')) {
        // Of `diff`, 1 is no error.
        (Some(text), _) if path == "diff" => k.usage(text).or(Err(Stop::Exit(2))),
        (Some(text), _) => k.usage(text),
        (_, Some(what)) => k.not_simulated(what),
        _ => k.error(&text),
    }
}

fn holds(k: &Kubectl, word: &str) -> bool {
    if let Some(other) = word.strip_prefix('!') {
        return !holds(k, other);
    }
    if let Some(n) = word.strip_prefix("args").and_then(|n| n.parse::<usize>().ok()) {
        return k.flags.args.len() >= n;
    }
    if let Some((flag, value)) = word.split_once('=') {
        return k.flags.text(flag) == value;
    }
    if let Some((flag, value)) = word.split_once('<') {
        return k.flags.int(flag).zip(value.parse().ok()).is_some_and(|(n, max)| n < max);
    }
    k.flags.get(word).is_some_and(|v| !matches!(v, "" | "false" | "none"))
}
