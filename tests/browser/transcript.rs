//! Pages as a screen reader has them: the accessibility tree, one line a thing, from top to bottom.

use std::collections::HashMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::Outcome;
use crate::tab::Tab;

/// States and values that a screen reader says.
const SAID: [&str; 9] =
    ["level", "expanded", "pressed", "checked", "selected", "disabled", "hasPopup", "invalid", "required"];

/// The page at hand; from Chromium alone, whose protocol gives the tree.
pub fn of(tab: &Tab) -> Outcome<String> {
    let answer = tab.ask("Accessibility.getFullAXTree")?;
    let list = answer["nodes"].as_array().ok_or("there is no accessibility tree")?;
    let nodes: HashMap<&str, &Value> = list.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
    let root = list.iter().find(|node| node["parentId"].is_null()).ok_or("the tree has no root")?;
    let mut text = String::new();
    write(root, &nodes, 0, "", &mut text);
    // The minute of the last look for changes is another each time.
    Ok(text.lines().map(|line| format!("{}\n", line.split("“Checked ").next().unwrap_or_default())).collect())
}

/// Compares with the transcript that was accepted; with `ATLAS_ACCEPT_TRANSCRIPTS` it is accepted.
pub fn compare(name: &str, now: &str) -> Outcome {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts").join(format!("{name}.txt"));
    if std::env::var_os("ATLAS_ACCEPT_TRANSCRIPTS").is_some() {
        return fs::write(&path, now).map_err(|error| format!("{}: {error}", path.display()));
    }
    let then = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let (before, after): (Vec<&str>, Vec<&str>) = (then.lines().collect(), now.lines().collect());
    let same = before.iter().zip(&after).take_while(|(one, other)| one == other).count();
    if before == after {
        return Ok(());
    }
    let at = |lines: &[&str]| lines.iter().skip(same).take(8).map(|line| format!("  {line}\n")).collect::<String>();
    Err(format!(
        "{} differs from line {}:\n{}is now\n{}read it from top to bottom; if it is right, run again with ATLAS_ACCEPT_TRANSCRIPTS=1",
        path.display(),
        same + 1,
        at(&before),
        at(&after)
    ))
}

fn write(node: &Value, nodes: &HashMap<&str, &Value>, depth: usize, around: &str, text: &mut String) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name = node["name"]["value"].as_str().unwrap_or_default();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_ignored = node["ignored"].as_bool().unwrap_or_default();
    let is_box =
        matches!(role, "generic" | "none" | "presentation" | "GenericContainer" | "LayoutTable") && name.is_empty();
    // The words of a link or a heading are its name already.
    let is_repeated = matches!(role, "StaticText" | "InlineTextBox" | "LineBreak" | "ListMarker")
        && (name.is_empty() || around.contains(&name) || role == "InlineTextBox");
    let is_said = !(is_ignored || is_box || is_repeated);
    if is_said {
        let _ = write!(text, "{}{role}", "  ".repeat(depth));
        if !name.is_empty() {
            let _ = write!(text, " “{name}”");
        }
        for property in node["properties"].as_array().into_iter().flatten() {
            let (state, value) = (property["name"].as_str().unwrap_or_default(), &property["value"]["value"]);
            if SAID.contains(&state) && *value != Value::Bool(false) && *value != "false" {
                let _ = write!(text, " {state}={}", value.as_str().map_or_else(|| value.to_string(), str::to_owned));
            }
        }
        if let Some(value) = node["value"]["value"].as_str().filter(|value| !value.is_empty()) {
            let _ = write!(text, " = {value}");
        }
        text.push('\n');
    }
    let around = if is_said && !name.is_empty() { name.as_str() } else { around };
    for child in node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if let Some(child) = nodes.get(child) {
            write(child, nodes, depth + usize::from(is_said), around, text);
        }
    }
}
