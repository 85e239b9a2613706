//! A table, unpadded, so that one entry changes one line.

use std::fmt;

/// A head of a column that cannot break. GitHub gives a column of sentences hardly any width beside columns of identifiers,
/// which cannot break; a head that cannot break either keeps it readable, above all on a telephone.
macro_rules! wide {
    ($head:literal) => {
        concat!(
            "&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;",
            $head,
            "&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;",
        )
    };
}

pub(super) use wide;

/// A table whose rows all have as many cells as its head.
pub(super) struct Table<const COLUMNS: usize> {
    head: [&'static str; COLUMNS],
    rows: Vec<[String; COLUMNS]>,
}

impl<const COLUMNS: usize> Table<COLUMNS> {
    /// A table without rows.
    pub(super) fn new(head: [&'static str; COLUMNS]) -> Self {
        Self {
            head,
            rows: Vec::new(),
        }
    }

    /// Puts a row at the end.
    pub(super) fn row(&mut self, cells: [String; COLUMNS]) {
        self.rows.push(cells);
    }

    /// Whether there is no row.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl<const COLUMNS: usize> fmt::Display for Table<COLUMNS> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| {} |", self.head.join(" | "))?;
        writeln!(f, "| {} |", ["---"; COLUMNS].join(" | "))?;
        for row in &self.rows {
            writeln!(f, "| {} |", row.join(" | "))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_a_line() {
        let mut table = Table::new(["Code", "Name"]);
        assert!(table.is_empty());
        table.row(["1000".to_owned(), "Normal closure".to_owned()]);
        assert_eq!(
            table.to_string(),
            "| Code | Name |\n| --- | --- |\n| 1000 | Normal closure |\n"
        );
    }
}
