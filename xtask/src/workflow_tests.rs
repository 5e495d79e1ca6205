//! Workflows are files that only their host runs: here at least their form is checked.

use std::fs;

use yaml_rust2::{Yaml, YamlLoader};

use crate::run;

const WORKFLOWS: [&str; 3] =
    [".github/workflows/test.yml", ".github/workflows/release.yml", "template/.github/workflows/publish.yml"];

/// Tasks of this program that a text calls.
fn tasks(text: &str) -> impl Iterator<Item = &str> {
    text.split("cargo xtask ").skip(1).filter_map(|rest| rest.split_whitespace().next())
}

#[test]
fn every_workflow_has_jobs_whose_steps_do_something() {
    for name in WORKFLOWS {
        let text = fs::read_to_string(run::repository().join(name)).unwrap();
        let documents = YamlLoader::load_from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let workflow = &documents[0];
        assert!(!workflow["on"].is_badvalue() && !workflow["permissions"].is_badvalue(), "{name}");
        let jobs = workflow["jobs"].as_hash().unwrap();
        for (job, said) in jobs {
            assert!(said["runs-on"].as_str().is_some(), "{name}: {job:?} runs nowhere");
            let steps = said["steps"].as_vec().unwrap();
            let idle = |step: &&Yaml| step["run"].is_badvalue() && step["uses"].is_badvalue();
            assert!(
                !steps.is_empty() && steps.iter().find(idle).is_none(),
                "{name}: {job:?} has a step that does nothing"
            );
        }
    }
}

#[test]
fn workflows_and_notes_call_tasks_that_exist() {
    for name in WORKFLOWS.into_iter().chain(["README.md", "CONTRIBUTING.md", ".ci/run"]) {
        let text = fs::read_to_string(run::repository().join(name)).unwrap();
        let is_task = |task: &&str| task.bytes().all(|b| b.is_ascii_lowercase() || b == b'-') && !task.is_empty();
        for task in tasks(&text).filter(is_task) {
            assert!(crate::USAGE.contains(&format!("\n  {task}")), "{name}: there is no task {task}");
        }
    }
}
