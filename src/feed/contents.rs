//! A file in a repository, as GitHub's contents API tells and takes it (REST API, version
//! 2022-11-28: "Get repository content", "Create or update file contents").

use serde_json::Value;

use super::tree::Tree;

/// A file as the API told it: its content, in base64 with line breaks, and the `sha` that
/// names its version. `None` if the answer is none of a file.
pub fn read(answer: &[u8]) -> Option<(String, String)> {
    let value: Value = serde_json::from_slice(answer).ok()?;
    let text = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
    Some((text("content")?, text("sha")?))
}

/// Body that the API takes: a new content in base64 in the place of the version `sha`, or of
/// none, on a branch or the default one.
pub fn write(message: &str, content: &str, sha: Option<&str>, branch: Option<&str>) -> String {
    let text = |name: &'static str, value: &str| (name.into(), Tree::Text(value.to_owned()));
    let mut fields = vec![text("message", message), text("content", content)];
    fields.extend(sha.map(|sha| text("sha", sha)));
    fields.extend(branch.map(|branch| text("branch", branch)));
    Tree::Object(fields).print()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_and_what_is_none_is_not() {
        let answer = br#"{"type":"file","encoding":"base64","sha":"3d21","content":"eyJm\nb3Jt\n"}"#;
        assert_eq!(read(answer), Some(("eyJm\nb3Jt\n".to_owned(), "3d21".to_owned())));
        for other in [&b"[]"[..], b"{}", b"{\"sha\":1,\"content\":\"\"}", b"<!doctype html>"] {
            assert_eq!(read(other), None);
        }
    }

    #[test]
    fn a_new_file_has_no_sha_and_the_default_branch_no_name() {
        let told = |text: String| serde_json::from_str::<Value>(&text).unwrap();
        let new = serde_json::json!({"message": "m", "content": "YQ=="});
        assert_eq!(told(write("m", "YQ==", None, None)), new);
        let full = serde_json::json!({"message": "m \"1\"", "content": "YQ==", "sha": "3d21", "branch": "live"});
        assert_eq!(told(write("m \"1\"", "YQ==", Some("3d21"), Some("live"))), full);
    }
}
