//! A table, unpadded, so that one entry changes one line.

use super::md::{Md, md};

/// Heads of columns of sentences. GitHub gives such a column hardly any width beside columns of identifiers, which cannot
/// break; a head that cannot break either keeps it readable, above all on a telephone.
const WIDE: [&str; 4] = ["Meaning", "Whose", "For", "Assignment"];

/// A table of rows: for each column its head, and what it says of a row.
macro_rules! table {
    ($rows:expr, |$row:pat_param| { $($head:literal => $cell:expr,)+ }) => {
        $crate::backend::markdown::table::Table::new(
            [$($head),+],
            $rows.into_iter().map(|$row| [$($crate::backend::markdown::md::Md::from($cell)),+]),
        )
    };
}
pub(super) use table;

/// A table whose rows all have as many cells as its head.
pub(super) struct Table<const COLUMNS: usize> {
    head: [&'static str; COLUMNS],
    rows: Vec<[Md; COLUMNS]>,
}

impl<const COLUMNS: usize> Table<COLUMNS> {
    pub(super) fn new(
        head: [&'static str; COLUMNS],
        rows: impl IntoIterator<Item = [Md; COLUMNS]>,
    ) -> Self {
        let rows = rows.into_iter().collect();
        Self { head, rows }
    }

    /// The table; nothing where it has no rows.
    pub(super) fn md(&self) -> Md {
        self.columns(&[])
    }

    /// The table without the columns, from this one on, that say the same in every row; a sentence above says it once.
    pub(super) fn folded(&self, from: usize, all: &'static str) -> Md {
        let is_same = |&column: &usize| {
            self.rows
                .iter()
                .all(|row| row[column] == self.rows[0][column])
        };
        let folded: Vec<usize> = match self.rows.len() {
            0 | 1 => vec![],
            _ => (from..COLUMNS).filter(is_same).collect(),
        };
        let said = |&column: &usize| {
            md!(
                "{} {}",
                self.head[column].to_lowercase(),
                self.rows[0][column].clone()
            )
        };
        let sentence = match &*folded {
            [] => Md::default(),
            same => md!("{}: {}.", Md::ours(all), Md::commas(same.iter().map(said))),
        };
        Md::blocks([sentence, self.columns(&folded)])
    }

    fn columns(&self, without: &[usize]) -> Md {
        if self.rows.is_empty() {
            return Md::default();
        }
        let line = |cells: Vec<Md>| {
            let shown = (0..)
                .zip(cells)
                .filter(|(column, _)| !without.contains(column));
            let shown = shown.map(|(_, cell)| if cell.is_empty() { Md::ours("-") } else { cell });
            md!("| {} |", Md::join(shown, " | "))
        };
        let head = self.head.map(head).to_vec();
        let rule = vec![Md::ours("---"); COLUMNS];
        let rows = self.rows.iter().map(|row| row.to_vec());
        Md::join([head, rule].into_iter().chain(rows).map(line), "\n")
    }
}

fn head(head: &'static str) -> Md {
    const SPACE: &str = "&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;";
    if WIDE.contains(&head) {
        md!("{}{}{}", Md::ours(SPACE), Md::ours(head), Md::ours(SPACE))
    } else {
        Md::ours(head)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[[&str; 3]]) -> Table<3> {
        Table::new(
            ["Code", "Sent by", "Source"],
            rows.iter().map(|row| row.map(Md::from)),
        )
    }

    #[test]
    fn a_row_is_a_line() {
        assert!(table(&[]).md().is_empty());
        let one = "| Code | Sent by | Source |\n| --- | --- | --- |\n| 1000 | server | 1 |";
        assert_eq!(table(&[["1000", "server", "1"]]).md().as_str(), one);
        assert_eq!(
            table(&[["1000", "server", "1"]])
                .folded(1, "For every code")
                .as_str(),
            one
        );
    }

    #[test]
    fn a_column_that_says_one_thing_becomes_a_sentence() {
        let two = table(&[["1000", "server", "1"], ["1001", "server", "2"]]);
        assert_eq!(
            two.folded(1, "For every code").as_str(),
            "For every code: sent by server.\n\n| Code | Source |\n| --- | --- |\n| 1000 | 1 |\n| 1001 | 2 |"
        );
    }
}
