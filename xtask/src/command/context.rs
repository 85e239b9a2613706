//! What rules may know besides the registry: the day, and the version of the crate.

use std::fs;
use std::time::{SystemTime, UNIX_EPOCH};

use toml::de::DeTable;

use super::workspace::workspace;
use crate::lint::LintContext;

/// A file that is not the workspace's own has no crate.
pub(super) fn around(is_own: bool) -> LintContext {
    LintContext {
        today: today(),
        crate_version: is_own.then(crate_version).flatten(),
    }
}

/// The day where on earth it is the latest, which is 14 hours ahead of UTC; nothing where the clock is set before 1970.
fn today() -> Option<String> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    Some(day((now.as_secs() + 14 * 60 * 60) / (24 * 60 * 60)))
}

/// The date of a day that is counted from 1970-01-01.
fn day(mut days: u64) -> String {
    let mut year = 1970;
    loop {
        let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let february = if is_leap { 29 } else { 28 };
        let months = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        for (month, length) in (1..).zip(months) {
            if days < length {
                return format!("{year:04}-{month:02}-{:02}", days + 1);
            }
            days -= length;
        }
        year += 1;
    }
}

/// `package.version` of the workspace's Cargo.toml.
fn crate_version() -> Option<String> {
    let text = fs::read_to_string(workspace().join("Cargo.toml")).ok()?;
    let manifest = DeTable::parse(&text).ok()?;
    let package = manifest.get_ref().get("package")?.get_ref().as_table()?;
    let version = package.get("version")?.get_ref().as_str()?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days_have_the_dates_of_the_calendar() {
        for (days, date) in [
            (0, "1970-01-01"),
            (58, "1970-02-28"),
            (59, "1970-03-01"),
            (789, "1972-02-29"),
            (11_016, "2000-02-29"),
            (20_454, "2026-01-01"),
            (20_818, "2026-12-31"),
            (47_541, "2100-03-01"),
        ] {
            assert_eq!(day(days), date);
        }
    }
}
