//! Columns as Go's tabwriter makes them: a cell ends at a tab, a column is a run of lines that have that cell.

use crate::api::Value;

/// Aligns text whose cells end in tabs: each column as wide as its widest cell plus `padding`, but `min` at least.
pub fn align(text: &str, min: usize, padding: usize) -> String {
    let lines: Vec<Vec<&str>> = text.split('\n').map(|l| l.split('\t').collect()).collect();
    let mut out = String::new();
    let mut widths = Vec::new();
    let last = lines.len();
    format(&lines, 0, last, &mut widths, min, padding, &mut out);
    out.truncate(out.len() - usize::from(out.ends_with('\n')));
    out
}

fn width(s: &str) -> usize {
    s.chars().count()
}

/// Go's recursion: the block of lines that share the next column is written with its width known.
fn format(
    lines: &[Vec<&str>],
    from: usize,
    to: usize,
    widths: &mut Vec<usize>,
    min: usize,
    padding: usize,
    out: &mut String,
) {
    let column = widths.len();
    let mut pos = from;
    let mut this = from;
    while this < to {
        if column + 1 >= lines[this].len() {
            this += 1;
            continue;
        }
        write(&lines[pos..this], widths, out);
        pos = this;
        let mut w = min;
        while this < to && column + 1 < lines[this].len() {
            let cell = width(lines[this][column]);
            w = w.max(cell + padding);
            this += 1;
        }
        widths.push(w);
        format(lines, pos, this, widths, min, padding, out);
        widths.pop();
        pos = this;
    }
    write(&lines[pos..to], widths, out);
}

fn write(lines: &[Vec<&str>], widths: &[usize], out: &mut String) {
    for line in lines {
        for (i, cell) in line.iter().enumerate() {
            out.push_str(cell);
            if i + 1 < line.len() {
                let w = widths.get(i).copied().unwrap_or(0);
                out.extend(std::iter::repeat_n(' ', w.saturating_sub(width(cell))));
            }
        }
        out.push('\n');
    }
}

/// A table whose rows come piece by piece: columns only grow. Models kubectl's writer, which remembers widths.
#[derive(Clone, Debug, Default)]
pub struct Table {
    widths: Vec<usize>,
}

impl Table {
    /// Its widths, to go on from later.
    pub fn save(&self) -> Value {
        Value::from_items(self.widths.iter().map(|w| Value::from(*w as i64)))
    }
    /// A table that goes on.
    pub fn load(saved: &Value) -> Table {
        Table { widths: saved.items().iter().map(|w| w.int().max(0) as usize).collect() }
    }
    /// Rows, aligned among each other and not narrower than those before.
    pub fn print(&mut self, rows: &[Vec<String>]) -> String {
        for row in rows {
            for (i, cell) in row.iter().enumerate().take(row.len().saturating_sub(1)) {
                if self.widths.len() <= i {
                    self.widths.push(6);
                }
                self.widths[i] = self.widths[i].max(width(cell) + 3);
            }
        }
        let mut out = String::new();
        for row in rows {
            for (i, cell) in row.iter().enumerate() {
                out.push_str(cell);
                if i + 1 < row.len() {
                    out.extend(std::iter::repeat_n(' ', self.widths[i].saturating_sub(width(cell))));
                }
            }
            out.push('\n');
        }
        out
    }
}

#[test]
fn columns_are_runs_of_lines() {
    let text = "Name:\tnginx\nLabels:\ta=b\n\tc=d\nEvents:\n  Type\tReason\tMessage\n  Normal\tPulled\tx\n";
    let want = "Name:    nginx\nLabels:  a=b\n         c=d\nEvents:\n  Type    Reason  Message\n  Normal  Pulled  x\n";
    assert_eq!(align(text, 0, 2), want);
}
