use super::*;
use proptest::prelude::*;

fn has_raw_html(markdown: &str) -> bool {
    Parser::new(markdown).any(|event| matches!(event, Event::Html(_) | Event::InlineHtml(_)))
}

fn html_of(markdown: &str) -> String {
    let mut out = String::new();
    html::push_html(&mut out, Parser::new(markdown));
    out
}

#[test]
fn html_becomes_markdown() {
    let cases = [
        (
            "<p>Hello <b>you</b></p>\n<p>and <a href=\"https://a.example\">me</a></p>",
            "Hello **you**\n\nand [me](https://a.example)",
        ),
        ("<ul><li>one</li><li>two</li></ul>", "* one\n* two"),
        ("<h2>Plan</h2><p>x</p>", "## Plan\n\nx"),
        ("One<br />two", "One  \ntwo"),
        ("Points:<br /><br />* one<br />* two", "Points:\n\n* one\n* two"),
        ("**bold** and <em>leaning</em>", "**bold** and *leaning*"),
    ];
    for (given, wanted) in cases {
        assert_eq!(markdown(given).as_deref(), Some(wanted), "{given}");
    }
}

#[test]
fn markdown_without_html_stays_as_it_is_written() {
    for text in
        ["# A\n\n* one\n* two", "a < b and c > d", "see <https://a.example/>", "mail <me@a.example>", "`Vec<T>`"]
    {
        assert_eq!(markdown(text).as_deref(), Some(text));
    }
    assert_eq!(markdown("a\r\nb").as_deref(), Some("a\nb"));
    assert_eq!(markdown(" \r\n "), None);
    assert_eq!(markdown("<p> </p>"), None);
}

#[test]
fn what_looks_like_a_tag_and_is_none_stays_visible() {
    for text in ["A Vec<T> of things", "<foo> & <bar>", "<p>Vec&lt;T&gt;</p>", "<p>&amp;lt;script&amp;gt;</p>"] {
        let written = markdown(text).unwrap();
        assert!(!has_raw_html(&written), "{written}");
    }
    assert_eq!(html_of(&markdown("A Vec<T> of things").unwrap()).trim(), "<p>A Vec&lt;T&gt; of things</p>");
    assert_eq!(
        html_of(&markdown("<p>a &amp;lt; b &amp;amp; c</p>").unwrap()).trim(),
        "<p>a &amp;lt; b &amp;amp; c</p>"
    );
}

#[test]
fn nothing_that_runs_is_left() {
    let bad = "<p>a<script>alert(1)</script><a href=\"javascript:alert(1)\">b</a><iframe src=x></iframe><b onclick=x>c</b></p>";
    assert_eq!(markdown(bad).as_deref(), Some("ab**c**"));
}

#[test]
fn a_text_nested_without_end_keeps_its_words() {
    let deep = format!("{}word{}", "<div>".repeat(20_000), "</div>".repeat(20_000));
    assert_eq!(markdown(&deep).as_deref(), Some("word"));
    let tangled: String = (0..20_000).map(|n| format!("<b><i a={n}></b><p>w ")).collect();
    assert!(markdown(&tangled).unwrap().starts_with("w w w"));
    assert_eq!(markdown(&format!("<p>{}", "<".repeat(500_000))).unwrap().len(), 500_000 * "<".len());
    assert_eq!(plain("<p>a <b>b</b></p>\n c"), "a b c");
}

#[test]
fn only_a_paragraph_without_markup_is_a_summary() {
    assert_eq!(single_paragraph("one\ntwo").as_deref(), Some("one two"));
    for more in ["one\n\ntwo", "# one", "a *b*", "[a](b)", "* a", ""] {
        assert_eq!(single_paragraph(more), None, "{more}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_text_leaves_raw_html_behind(text in "([<>/&;a-z \\n\\\\*`!\\[\\]()\"=-]|<p>|</p>|<br>|<b>|<!--|-->|&lt;|<script>|</script>|<ul>|<li>){0,40}") {
        let written = markdown(&text).unwrap_or_default();
        prop_assert!(!has_raw_html(&written), "{written:?}");
    }
}
