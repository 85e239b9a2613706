//! A short unified diff.

use imara_diff::{Algorithm, BasicLineDiffPrinter, Diff, InternedInput, UnifiedDiffConfig};

use crate::text::count;

/// Longer diffs are cut: the command to run mends them all the same.
const LONGEST: usize = 20;

/// The first changed lines of a file, indented; what was cut is counted.
pub(super) fn unified(old: &str, new: &str) -> String {
    let input = InternedInput::new(old, new);
    // Histogram falls back to a bounded search where the two files share next to nothing.
    let mut diff = Diff::compute(Algorithm::Histogram, &input);
    diff.postprocess_lines(&input);
    let mut config = UnifiedDiffConfig::default();
    config.context_len(1);
    let text = diff
        .unified_diff(&BasicLineDiffPrinter(&input.interner), config, &input)
        .to_string();
    let mut shown: String = text
        .lines()
        .take(LONGEST)
        .map(|line| format!("    {line}\n"))
        .collect();
    match text.lines().count().saturating_sub(LONGEST) {
        0 => {}
        more => shown += &format!("    ... and {}\n", count(more, "more line")),
    }
    shown
}
