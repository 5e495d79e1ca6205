//! Choices that narrow what is shown. Each is a link, so that it works before any script
//! runs elsewhere, can be opened beside, and is in the address.

use leptos::prelude::*;

use crate::model::Order as _;
use crate::view::context::ViewContext;

/// One choice.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Address that chooses it, or undoes that.
    pub href: String,
    pub words: String,
    /// Number that it would leave.
    pub count: Option<usize>,
    pub chosen: bool,
}

/// Limit of choices shown at once, of many.
const SHOWN: usize = 10;

/// A row of choices under one label; nothing where there is no choice.
pub fn choices(label: &'static str, choices: Vec<Choice>) -> Option<AnyView> {
    if choices.len() < 2 && !choices.iter().any(|choice| choice.chosen) {
        return None;
    }
    Some(
        view! {
            <div class="choices">
                <p class="label">{label}</p>
                <ul class="cluster">{choice_items(choices)}</ul>
            </div>
        }
        .into_any(),
    )
}

/// The items of a list of choices.
pub fn choice_items(choices: Vec<Choice>) -> AnyView {
    let items: Vec<_> = choices
        .into_iter()
        .map(|choice| {
            // What would leave nothing can be chosen all the same, but does not call for it.
            let empty = (choice.count == Some(0) && !choice.chosen).then_some("");
            let count = choice.count.map(|count| view! { <span class="choice-count">{count.to_string()}</span> });
            let current = choice.chosen.then_some("true");
            view! {
                <li>
                    <a class="choice" href=choice.href data-noscroll="" aria-current=current data-empty=empty>
                        <span>{choice.words}</span>
                        {count}
                    </a>
                </li>
            }
        })
        .collect();
    items.into_any()
}

/// Choices that may be many: the most telling and the chosen ones, the others behind a press.
pub fn many_choices(scope: &ViewContext, label: &'static str, all: Vec<Choice>) -> Option<AnyView> {
    let (shown, folded) = fold(all);
    if folded.is_empty() {
        return choices(label, shown);
    }
    let more = scope.locale.count(&scope.locale.words().counts.more, folded.len() as u64);
    Some(
        view! {
            <div class="choices">
                <p class="label">{label}</p>
                <div class="stack choices-many">
                    <ul class="cluster">{choice_items(shown)}</ul>
                    <details class="choices-more">
                        <summary>{more}</summary>
                        <ul class="cluster">{choice_items(folded)}</ul>
                    </details>
                </div>
            </div>
        }
        .into_any(),
    )
}

/// Choices shown at once, of many: those that leave most (the last, which are the
/// newest, where nothing is counted) and those that are chosen, in their order; and the rest.
fn fold(all: Vec<Choice>) -> (Vec<Choice>, Vec<Choice>) {
    if all.len() <= SHOWN + 2 {
        return (all, Vec::new());
    }
    let mut by_count: Vec<usize> = (0..all.len()).rev().collect();
    if all.iter().any(|choice| choice.count.is_some()) {
        by_count.reverse();
        by_count.order_by_key(|index| std::cmp::Reverse(all.get(*index).and_then(|choice| choice.count)));
    }
    by_count.truncate(SHOWN);
    let (shown, folded): (Vec<_>, Vec<_>) =
        all.into_iter().enumerate().partition(|(index, choice)| choice.chosen || by_count.contains(index));
    let choices = |numbered: Vec<(usize, Choice)>| numbered.into_iter().map(|(_, choice)| choice).collect();
    (choices(shown), choices(folded))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(words: &str, count: usize, chosen: bool) -> Choice {
        Choice { href: String::new(), words: words.to_owned(), count: Some(count), chosen }
    }

    #[test]
    fn of_many_choices_the_most_telling_and_the_chosen_are_shown_in_their_order() {
        let few: Vec<Choice> = (0..SHOWN + 2).map(|n| choice("few", n, false)).collect();
        assert_eq!(fold(few).1.len(), 0);
        let mut many: Vec<Choice> = (0..30).map(|n| choice(&n.to_string(), n, false)).collect();
        if let Some(first) = many.first_mut() {
            first.chosen = true;
        }
        let (shown, folded) = fold(many);
        let words: Vec<_> = shown.iter().map(|choice| choice.words.as_str()).collect();
        assert_eq!(words, ["0", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29"]);
        assert_eq!(folded.len(), 19);
        let uncounted = (0..30).map(|n| Choice { count: None, ..choice(&n.to_string(), n, n == 3) }).collect();
        let words: Vec<_> = fold(uncounted).0.into_iter().map(|choice| choice.words).collect();
        assert_eq!(words, ["3", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29"]);
    }
}
