use proptest::prelude::*;

use super::*;

fn text(words: &str) -> Inline {
    Inline::Text(words.to_owned())
}

fn paragraph(inlines: Vec<Inline>) -> Vec<Block> {
    vec![Block::Paragraph(inlines)]
}

/// A tree in few letters: `p(…)`, `em(…)`, `link<target>(…)`.
fn sketch(blocks: &[Block]) -> String {
    blocks.iter().map(sketch_block).collect::<Vec<_>>().join(" ")
}

fn sketch_block(block: &Block) -> String {
    match block {
        Block::Paragraph(inlines) => format!("p({})", sketch_inlines(inlines)),
        Block::Heading(level, inlines) => format!("h{level}({})", sketch_inlines(inlines)),
        Block::Quote(blocks) => format!("quote({})", sketch(blocks)),
        Block::Code(code) => format!("code({code:?})"),
        Block::Rule => "rule".to_owned(),
        Block::List(list) => {
            let items: Vec<_> = list.items.iter().map(|item| sketch(item)).collect();
            let start = list.start.map_or(String::new(), |start| start.to_string());
            format!("{}list{start}({})", if list.tight { "" } else { "loose-" }, items.join(" | "))
        }
    }
}

fn sketch_inlines(inlines: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Text(text) => text.clone(),
        Inline::Em(inner) => format!("em({})", sketch_inlines(inner)),
        Inline::Strong(inner) => format!("strong({})", sketch_inlines(inner)),
        Inline::Code(code) => format!("code({code})"),
        Inline::Link(address, inner) => format!("link<{address}>({})", sketch_inlines(inner)),
        Inline::Break => "/".to_owned(),
    };
    inlines.iter().map(one).collect()
}

#[test]
fn a_text_becomes_blocks_and_inlines() {
    #[rustfmt::skip]
    let cases = [
        ("", ""),
        ("one\ntwo\n\nthree", "p(one two) p(three)"),
        ("# One #\nTwo\n===\nThree\n---", "h1(One) h1(Two) h2(Three)"),
        ("a *b* **c** ***d*** _e_f_", "p(a em(b) strong(c) em(strong(d)) em(e_f))"),
        ("`a*b*` ``c`d``", "p(code(a*b*) code(c`d))"),
        ("a  \nb\\\nc", "p(a/b/c)"),
        ("- a\n- b\n  - c", "list(p(a) | p(b) list(p(c)))"),
        ("3. a\n4. b\n\n5. c", "loose-list3(p(a) | p(b) | p(c))"),
        ("> a\nb\n>\n> - c", "quote(p(a b) list(p(c)))"),
        ("```rust\nlet a;\n\n```\n\n    b", "code(\"let a;\\n\\n\") code(\"b\\n\")"),
        ("a\n\n***\n\nb", "p(a) rule p(b)"),
        ("[a](https://a.example \"t\") <https://b.example> <c@d.example>", "p(link<https://a.example>(a) link<https://b.example>(https://b.example) link<mailto:c@d.example>(c@d.example))"),
        ("[a] [b][A] [c][]\n\n[a]: /x\n[c]: <y z> 'title'", "p(link</x>(a) link</x>(b) c)"),
        ("-\ta\n\n\tb\n\n\t\tc", "loose-list(p(a) p(b) code(\"c\\n\"))"),
        ("-\t\ta", "list(code(\"  a\\n\"))"),
        (">\t\ta", "quote(code(\"  a\\n\"))"),
        ("a\r\nb\rc\r\n\r\nd", "p(a b c) p(d)"),
        ("a\n2. b\n1. c", "p(a 2. b) list1(p(c))"),
        ("[*a* ![b](c.png)](d)", "p(link<d>(em(a) b))"),
        ("\\*a\\* &amp; &copy; &#x4e2d; &unknown;", "p(*a* & © 中 &unknown;)"),
    ];
    for (given, wanted) in cases {
        assert_eq!(sketch(&parse(given)), wanted, "{given}");
    }
}

#[test]
fn raw_html_is_text_and_an_image_is_its_words() {
    assert_eq!(parse("<b onclick=x>a</b>"), paragraph(vec![text("<b onclick=x>a</b>")]));
    assert_eq!(parse("<script>a</script>"), paragraph(vec![text("<script>a</script>")]));
    assert_eq!(parse("![the *hall*](https://a.example/x.jpg)"), paragraph(vec![text("the hall")]));
}

#[test]
fn a_link_that_is_refused_leaves_its_words() {
    for target in ["javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "<java script:x>", "//evil.example", ""] {
        assert_eq!(parse(&format!("[*a*]({target})")), paragraph(vec![Inline::Em(vec![text("a")])]), "{target}");
    }
    assert_eq!(parse("[a](java&#115;cript:x)"), paragraph(vec![text("a")]));
    assert_eq!(parse("<javascript:x>"), paragraph(vec![text("javascript:x")]));
}

#[test]
fn scripts_without_spaces_can_be_emphasized() {
    let cases = [
        ("**重要。**然后", "p(strong(重要。)然后)"),
        ("中**“引用”**后", "p(中strong(“引用”)后)"),
        ("ข้อความ**(สำคัญ)**ต่อไป", "p(ข้อความstrong((สำคัญ))ต่อไป)"),
        ("第一行\n第二行", "p(第一行第二行)"),
        ("한국어\n한국어", "p(한국어 한국어)"),
    ];
    for (given, wanted) in cases {
        assert_eq!(sketch(&parse(given)), wanted, "{given}");
    }
}

#[test]
fn plain_text_keeps_the_words_and_the_order() {
    let given = "# A\n\nb *c* [d](https://e.example)\n\n1. f\n2. g\n   - h\n\n> i  \n> j";
    assert_eq!(plain(given), "A\n\nb c d\n\n1. f\n2. g\n• h\n\ni\nj");
    assert_eq!(plain_line(given), "A b c d 1. f 2. g • h i j");
}

/// Depth of a tree.
fn depth(blocks: &[Block]) -> usize {
    let inner = |block: &Block| match block {
        Block::Paragraph(inlines) | Block::Heading(_, inlines) => inline_depth(inlines),
        Block::Quote(blocks) => depth(blocks),
        Block::List(list) => list.items.iter().map(|item| depth(item)).max().unwrap_or(0),
        Block::Code(_) | Block::Rule => 0,
    };
    1 + blocks.iter().map(inner).max().unwrap_or(0)
}

fn inline_depth(inlines: &[Inline]) -> usize {
    let inner = |inline: &Inline| match inline {
        Inline::Em(inner) | Inline::Strong(inner) | Inline::Link(_, inner) => inline_depth(inner),
        _ => 0,
    };
    1 + inlines.iter().map(inner).max().unwrap_or(0)
}

#[test]
fn hostile_texts_neither_nest_deep_nor_take_long() {
    // Each of these takes minutes if some step is quadratic, and overflows the stack if the
    // depth is not cut.
    const N: usize = 20_000;
    let pieces = [
        ">",
        "> ",
        "- ",
        "1. ",
        "*a ",
        "*",
        "**a",
        "_a ",
        "a**b",
        "[",
        "![",
        "[]",
        "[a](",
        "[a](b",
        "[a](<b",
        "`",
        "a`",
        "`a``",
        "<",
        "<a",
        "&",
        "&#",
        "\\",
        "]",
        "[a]",
        "[a][",
        "(",
        "*a_",
        "[a](b \"",
        "- a\n",
        "\n",
        " ",
        "\t",
        "> a\n",
        "[a]: b\n",
        "    a\n",
        "```\n",
        "# a\n",
        "a\n",
        "a  \n",
        "![a](b)",
        "[![a](b)](c)",
        "*a* ",
        "a_",
        "* * ",
    ];
    for piece in pieces {
        let many = piece.repeat(N / piece.len());
        assert!(depth(&parse(&many)) <= 2 * MAX_DEPTH + 2, "{piece:?}");
        let mirrored = format!("{many}{}", many.replace('[', "]").replace('(', ")"));
        parse(&mirrored);
    }
    let ticks: String = (1..600).map(|n| format!("a{}", "`".repeat(n))).collect();
    parse(&ticks);
    let nested = format!("{}a{}", "*a **b ".repeat(20_000), "c** d*".repeat(20_000));
    assert!(depth(&parse(&nested)) <= 2 * MAX_DEPTH + 2);
}

fn addresses<'a>(blocks: &'a [Block], out: &mut Vec<&'a Address>) {
    fn of_inlines<'a>(inlines: &'a [Inline], out: &mut Vec<&'a Address>) {
        for inline in inlines {
            match inline {
                Inline::Link(address, inner) => {
                    out.push(address);
                    of_inlines(inner, out);
                }
                Inline::Em(inner) | Inline::Strong(inner) => of_inlines(inner, out),
                _ => {}
            }
        }
    }
    for block in blocks {
        match block {
            Block::Paragraph(inlines) | Block::Heading(_, inlines) => of_inlines(inlines, out),
            Block::Quote(blocks) => addresses(blocks, out),
            Block::List(list) => list.items.iter().for_each(|item| addresses(item, out)),
            Block::Code(_) | Block::Rule => {}
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_read(text in any::<String>()) {
        parse(&text);
        plain(&text);
    }

    #[test]
    fn every_link_is_an_address(text in r#"([\[\]()<>!:*_"'&;#\n ]|javascript:|data:|https://a|java|&#115;|\\|//|x){0,40}"#) {
        let blocks = parse(&text);
        let mut found = Vec::new();
        addresses(&blocks, &mut found);
        for address in found {
            prop_assert_eq!(Address::new(address.as_str()), Some(address.clone()));
        }
    }

    #[test]
    fn words_without_marks_stay_as_they_are(text in "[a-zA-Z\u{e01}-\u{e2e}\u{4e00}-\u{4eff}]{1,10}( [a-zA-Z]{1,5}){0,5}") {
        prop_assert_eq!(plain(&text), text);
    }
}
