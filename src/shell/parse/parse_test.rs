//! Scripts that are whole, that want more, and that are none.

use super::*;

#[test]
fn what_is_not_finished_asks_for_more() {
    for text in [
        "echo 'a",
        "echo \"a",
        "a |",
        "a &&",
        "(a",
        "for x in 1 2; do",
        "if a; then b",
        "cat <<E\na",
        "cat <<E",
        "x \\",
        "x \\\n",
        "x a\\\n",
        "$(a",
        "$((1",
        "((1",
        "[[ a &&",
        "${x:-",
        "f() {",
        "case x in",
        "case x in a) b;;",
        "{ a;",
    ] {
        let fault = parse_typed(text).err();
        assert!(fault.as_ref().is_some_and(Fault::wants_more), "{text}: {fault:?}");
    }
}

#[test]
fn what_is_finished_does_not() {
    for text in
        ["", "# a", "a \\\n b", "cat <<E\na\nE", "cat <<E\na\nE\n", "{ a; }", "(a)", "a #\\\n", "f () { a; }; f", "a &"]
    {
        assert!(parse_typed(text).is_ok(), "{text}: {:?}", parse_typed(text));
    }
}

#[test]
fn what_cannot_be_read_names_the_token() {
    for (text, token) in [
        ("a | | b", "|"),
        (")", ")"),
        ("a ;; b", ";;"),
        ("done", "done"),
        ("; a", ";"),
        ("a > | b", "|"),
        ("if a; then; fi", ";"),
        ("if a; then fi", "fi"),
        ("a <(b)", "("),
    ] {
        assert_eq!(parse_typed(text).err(), Some(Fault::Unexpected(token.into())), "{text}");
    }
}

#[test]
fn the_two_shells_say_it_each_in_its_way() {
    for (text, bash, ash) in [
        ("a | | b", "syntax error near unexpected token `|'", "syntax error: unexpected \"|\""),
        ("a |\n| b", "syntax error near unexpected token `|'", "syntax error: unexpected \"|\""),
        ("if a", "syntax error: unexpected end of file", "syntax error: unexpected end of file"),
        ("echo 'a", "syntax error: unexpected end of file", "syntax error: unterminated quoted string"),
        ("a >\n", "syntax error near unexpected token `newline'", "syntax error: unexpected newline"),
    ] {
        for (dialect, want) in [(Dialect::Bash, bash), (Dialect::Ash, ash)] {
            assert_eq!(
                parse(text, dialect).map_err(|fault| fault.said(dialect)).err().as_deref(),
                Some(want),
                "{text}"
            );
        }
    }
    assert_eq!(parse("echo ${a!b}", Dialect::Ash), Err(Fault::Substitution));
    assert!(parse("echo ${a!b}", Dialect::Bash).is_ok());
}

/// The first command's redirection.
fn redirect(text: &str) -> Redirect {
    let list = parse_typed(text).expect("a script");
    list[0].first.commands[0].redirects()[0].clone()
}

#[test]
fn a_heredoc_goes_where_it_is_wanted() {
    let text = "cat <<A | tr a b\nx $y\nA\necho";
    assert_eq!(parse_typed(text).expect("a script").len(), 2);
    let target = redirect(text).target();
    assert_eq!(target[0], Part::quoted("x "));
    let y = Part::Param { name: "y".into(), op: Op::None, colon: false, words: Default::default(), quoted: true };
    assert_eq!(target[1], y);
    // Two of one line follow each other; the delimiter in quotes keeps the text as it is; a dash takes tabs off.
    let list = parse_typed("a <<A; b <<-'B'\n1\nA\n\t$2\n\tB\nc").expect("a script");
    let of = |n: usize| list[n].first.commands[0].redirects()[0].target();
    assert_eq!(of(0)[..], [Part::quoted("1\n")]);
    assert_eq!(of(1)[..], [Part::quoted("$2\n")]);
    // A whole script may end before the delimiter.
    assert!(parse("cat <<A\nx", Dialect::Ash).is_ok());
}

#[test]
fn redirections() {
    let of = |text: &str| {
        let r = redirect(text);
        (r.fd, r.both, r.mode)
    };
    for (text, want) in [
        ("a > f", (1, false, Mode::Write)),
        ("a 2>f", (2, false, Mode::Write)),
        ("a 2>&1", (2, false, Mode::Duplicate)),
        ("a >& f", (1, true, Mode::Write)),
        ("a &> f", (1, true, Mode::Write)),
        ("a >> f", (1, false, Mode::Append)),
        ("a < f", (0, false, Mode::Read)),
        ("a <<< f", (0, false, Mode::Line)),
        ("a 2>&-", (2, false, Mode::Duplicate)),
        ("a |& b", (2, false, Mode::Duplicate)),
        ("{ a; } > f", (1, false, Mode::Write)),
    ] {
        assert_eq!(of(text), want, "{text}");
    }
}

#[test]
fn what_bash_adds() {
    let compound = |text: &str, dialect| {
        let list = parse(text, dialect).expect("a script");
        match &list[0].first.commands[0] {
            Command::Compound(compound, _) => Some(compound.clone()),
            Command::Simple(_) => None,
        }
    };
    assert!(matches!(compound("((i++))", Dialect::Bash).as_deref(), Some(Compound::Arith(_))));
    assert!(matches!(compound("((i++))", Dialect::Ash).as_deref(), Some(Compound::Subshell(_))));
    assert!(matches!(compound("((a); (b))", Dialect::Bash).as_deref(), Some(Compound::Subshell(_))));
    let Some(test) = compound("[[ -n $a && ( b < c || x =~ ^(a|b)$ ) ]]", Dialect::Bash) else { panic!("a compound") };
    assert!(matches!(&*test, Compound::Test(words) if words.len() == 12));
    let count = compound("for ((i = 0; i < 3; i++)); do a; done", Dialect::Bash);
    assert!(matches!(count.as_deref(), Some(Compound::Count { .. })));
}

#[test]
fn nesting_is_bounded() {
    for open in ["(", "$(", "{ ", "if ", "${a:-", "\"$(", "$((", "[[ $("] {
        assert!(parse_typed(&open.repeat(100_000)).is_err(), "{open}");
        assert!(parse(&open.repeat(100_000), Dialect::Ash).is_err(), "{open}");
    }
}
