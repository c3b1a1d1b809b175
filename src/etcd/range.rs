//! Ranges of keys as etcd's API writes them: a first key, and an end that may be empty (that key alone) or `"\0"` (all after it).

use std::ops::Bound;

/// The range for a map's `range`.
pub(super) fn bounds<'a>(key: &'a str, end: &'a str) -> (Bound<&'a str>, Bound<&'a str>) {
    match end {
        "" => (Bound::Included(key), Bound::Included(key)),
        "\0" => (Bound::Included(key), Bound::Unbounded),
        // Turned round, it holds nothing; maps refuse such bounds.
        _ if end <= key => (Bound::Included(key), Bound::Excluded(key)),
        _ => (Bound::Included(key), Bound::Excluded(end)),
    }
}

/// Whether a key lies in the range.
pub(super) fn holds(key: &str, end: &str, candidate: &str) -> bool {
    match end {
        "" => candidate == key,
        "\0" => candidate >= key,
        _ => (key..end).contains(&candidate),
    }
}

/// Whether the range is exactly all keys that begin with `key`.
pub(super) fn is_prefix(key: &str, end: &str) -> bool {
    let Some((last, head)) = key.as_bytes().split_last() else { return false };
    *last < 0x7f
        && end.len() == key.len()
        && end.as_bytes()[..head.len()] == *head
        && end.as_bytes()[head.len()] == last + 1
}

#[test]
fn ranges_hold_what_etcd_says() {
    for (key, end, candidate, inside, prefix) in [
        ("/a", "", "/a", true, false),
        ("/a", "", "/ab", false, false),
        ("/a/", "/a0", "/a/b", true, true),
        ("/a/", "/a0", "/a0", false, true),
        ("/a/", "\0", "/z", true, false),
        ("", "\0", "x", true, false),
        ("/b", "/a", "/b", false, false),
        ("/a", "/c", "/b", true, false),
    ] {
        assert_eq!(holds(key, end, candidate), inside, "{key} {end} {candidate}");
        assert_eq!(is_prefix(key, end), prefix, "{key} {end}");
        use std::ops::RangeBounds;
        let b = bounds(key, end);
        assert_eq!(RangeBounds::<str>::contains(&b, candidate), inside, "bounds of {key} {end} and {candidate}");
    }
}
