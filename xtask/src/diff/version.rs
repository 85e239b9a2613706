//! The next version after an old one.

use semver::Version;

use super::change::SemverLevel;

/// The lowest version with which changes of this level can follow.
///
/// Below 1.0 a major change takes a minor bump and all others a patch bump. A pre-release promises nothing, so what it
/// announces can follow it whatever changed.
pub(super) fn next(old: &Version, level: SemverLevel) -> Version {
    let (major, minor, patch) = (old.major, old.minor, old.patch);
    match level {
        _ if !old.pre.is_empty() => announced(old),
        SemverLevel::Major if major > 0 => Version::new(major + 1, 0, 0),
        SemverLevel::Major => Version::new(0, minor + 1, 0),
        SemverLevel::Minor if major > 0 => Version::new(major, minor + 1, 0),
        SemverLevel::Minor | SemverLevel::Patch => Version::new(major, minor, patch + 1),
    }
}

/// Whether a version is high enough for what should at least be `next`. A pre-release counts as what it announces.
pub(super) fn is_sufficient(new: &Version, old: &Version, next: &Version) -> bool {
    if next == old {
        return new.cmp_precedence(old).is_ge();
    }
    announced(new) >= *next && new.cmp_precedence(old).is_gt()
}

/// What a version announces if it is a pre-release, else itself; without build metadata.
pub(crate) fn announced(version: &Version) -> Version {
    Version::new(version.major, version.minor, version.patch)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(text: &str) -> Version {
        Version::parse(text).unwrap()
    }

    #[test]
    fn the_next_version_follows_the_level() {
        for (old, major, minor, patch) in [
            ("1.2.3", "2.0.0", "1.3.0", "1.2.4"),
            ("0.1.0", "0.2.0", "0.1.1", "0.1.1"),
            ("0.0.7", "0.1.0", "0.0.8", "0.0.8"),
            ("1.2.3+build", "2.0.0", "1.3.0", "1.2.4"),
            ("2.0.0-rc.1", "2.0.0", "2.0.0", "2.0.0"),
        ] {
            let next = |level| next(&version(old), level).to_string();
            let all = [SemverLevel::Major, SemverLevel::Minor, SemverLevel::Patch].map(next);
            assert_eq!(all, [major, minor, patch], "{old}");
        }
    }

    #[test]
    fn a_version_carries_what_it_is_high_enough_for() {
        for (new, old, next, sufficient) in [
            ("0.2.0", "0.1.0", "0.2.0", true),
            ("1.0.0", "0.1.0", "0.1.1", true),
            ("0.1.9", "0.1.0", "0.2.0", false),
            ("0.1.0", "0.1.0", "0.1.1", false),
            ("0.1.0", "0.1.0", "0.1.0", true),
            ("0.2.0-rc.1", "0.1.0", "0.2.0", true),
            ("0.2.0-rc.1", "0.1.0", "1.0.0", false),
            ("2.0.0-rc.2", "2.0.0-rc.1", "2.0.0", true),
            ("2.0.0-rc.1", "2.0.0-rc.1", "2.0.0", false),
            ("2.0.0-rc.1", "2.0.0-rc.1", "2.0.0-rc.1", true),
        ] {
            let is_sufficient = is_sufficient(&version(new), &version(old), &version(next));
            assert_eq!(is_sufficient, sufficient, "{old} -> {new}, at least {next}");
        }
    }
}
