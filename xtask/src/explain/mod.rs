//! What a number, a name or a namespace means: the answer to `cargo xtask explain`, and its two renderings.

mod answer;
mod find;
mod human;
mod index;
mod json;
mod look_up;
mod names;
mod near;
mod numbers;
mod owner;
mod question;

pub use answer::{Answer, Hit, Number, State};
pub use human::human;
pub use json::json;
pub use near::Suggestion;
pub use question::Question;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample;
    use crate::text::is_visible;

    #[test]
    fn texts_of_strangers_stay_texts() {
        let registry = sample::hostile();
        let begun = format!("{} and so on", sample::HOSTILE);
        let theirs = format!("hostile-vendor {begun}");
        for what in [
            "1000",
            "4000",
            "4002",
            "4100",
            "9",
            "hostile-vendor",
            "hostile-claim",
            sample::HOSTILE,
            &begun,
            &theirs,
        ] {
            let answer = Answer::new(&registry, Question::new(&[what.to_owned()]));
            let text = anstream::adapter::strip_str(&human(&answer)).to_string();
            let mut hidden = text.chars().filter(|&c| c != '\n' && !is_visible(c));
            assert_eq!(hidden.next(), None, "{what}");
            let json = json(&answer);
            let mut hidden = json.chars().filter(|&c| c != '\n' && !is_visible(c));
            assert_eq!(hidden.next(), None, "{what}");
            assert!(!json.contains("\\u"), "{what}: {json}");
        }
    }
}
