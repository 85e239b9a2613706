//! Places in a long list of names that links can name, and the links that stand above it, as in a dictionary.

/// So many letters of a name make its place: enough to tell most names apart, and a place stays when names are added.
const LETTERS: usize = 16;

/// Two links are at least so many rows apart.
const FEW: usize = 12;

/// And at most so many, which is what a screen shows.
const MANY: usize = 24;

/// The place of a name, by the folded name.
pub(super) fn place(folded: &str) -> Option<String> {
    beginning(folded).map(|beginning| format!("name-{beginning}"))
}

/// The letters that make the place; none where an anchor could not hold them.
fn beginning(folded: &str) -> Option<&str> {
    let end = folded.char_indices().nth(LETTERS);
    let beginning = end.map_or(folded, |(end, _)| &folded[..end]);
    (!beginning.is_empty() && beginning.is_ascii()).then_some(beginning)
}

/// Whether a name is the first of its place, given the one before it in a sorted list.
pub(super) fn begins_place(before: Option<&str>, folded: &str) -> bool {
    let here = beginning(folded);
    here.is_some() && before.is_none_or(|before| beginning(before) != here)
}

/// Which of sorted names to link to, and the words of the links: the first letters that tell the name from the one before.
pub(super) fn links<'a>(names: &[&'a str]) -> Vec<(&'a str, String)> {
    let mut links = Vec::new();
    let mut last = 0;
    while last + MANY < names.len() {
        let window = last + FEW..=last + MANY;
        let words = window.filter_map(|at| Some((at, words(names[at - 1], names[at])?)));
        match words.min_by_key(|(_, words)| words.len()) {
            Some((at, words)) => {
                links.push((names[at], words));
                last = at;
            }
            None => last += MANY,
        }
    }
    links
}

fn words(before: &str, folded: &str) -> Option<String> {
    if !begins_place(Some(before), folded) {
        return None;
    }
    let same = before.chars().zip(folded.chars());
    let same = same.take_while(|(one, other)| one == other).count();
    let words: String = folded.chars().take(same + 1).collect();
    Some(words.to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_in_a_list_once() {
        let names = [
            "a",
            "abcdefghijklmnop",
            "abcdefghijklmnopq",
            "abé",
            "b",
            "b",
        ];
        let mut before = None;
        let mut places = Vec::new();
        for name in names {
            if begins_place(before, name) {
                places.push(place(name).unwrap());
            }
            before = Some(name);
        }
        assert_eq!(places, ["name-a", "name-abcdefghijklmnop", "name-b"]);
        assert_eq!(place("中文"), None);
        assert_eq!(place(""), None);
    }

    #[test]
    fn links_are_a_screen_apart_and_short() {
        let names: Vec<String> = (0..100)
            .map(|n| format!("{}{:02}", if n < 14 { "a" } else { "b" }, n))
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let links = links(&names);
        assert_eq!(links[0], ("b14", "B".to_owned()));
        assert_eq!(links[1], ("b30", "B3".to_owned()));
        assert_eq!(links.len(), 5);
    }

    #[test]
    fn names_alike_have_no_links_between_them() {
        assert_eq!(links(&["same"; 100]), []);
    }
}
