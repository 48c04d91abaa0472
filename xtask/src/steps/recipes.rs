//! The recipes in `docs/embedding.md`, read as what they tell a person to do.
//!
//! A recipe is what stands below a heading. A line that begins with **shell** or with a file's name
//! in bold says what the next block is for: commands, or lines that are added to the file.

use crate::error::Error;
use crate::workspace::Workspace;

const PAGE: &str = "docs/embedding.md";
const SHELL: &str = "**shell**";

/// One thing that a recipe tells to do.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Deed {
    /// Run these commands in the project's folder.
    Run(String),
    /// Add these lines to a file of the project, which they begin where there is none.
    Add {
        /// Its path in the project.
        file: String,
        /// The lines.
        text: String,
    },
}

/// What the recipe below a heading tells to do, in order.
pub(super) fn below(workspace: &Workspace, heading: &str) -> Result<Vec<Deed>, Error> {
    read(&workspace.read(PAGE)?, heading).map_err(|reason| Error::Content {
        path: workspace.root().join(PAGE),
        reason: format!("\"{heading}\" {reason}"),
    })
}

/// The headings that have a recipe below them: those that tell what a block is for.
#[cfg(test)]
pub(super) fn headings(workspace: &Workspace) -> Result<Vec<String>, Error> {
    let page = workspace.read(PAGE)?;
    let titles = page.lines().filter_map(|line| line.strip_prefix("## "));
    let told = titles.filter(|title| read(&page, title).is_ok());
    Ok(told.map(str::to_owned).collect())
}

fn read(page: &str, heading: &str) -> Result<Vec<Deed>, &'static str> {
    let title = format!("## {heading}");
    let mut lines = page.lines().skip_while(|line| *line != title).skip(1);
    let mut purpose = None;
    let mut deeds = Vec::new();
    while let Some(line) = lines.next().filter(|line| !line.starts_with("## ")) {
        if line.starts_with("```") {
            let block = lines.by_ref().take_while(|line| *line != "```");
            let text: String = block.map(|line| format!("{line}\n")).collect();
            let deed = purpose.take().ok_or("has a block for nothing")?;
            deeds.push(match deed {
                Purpose::Shell => Deed::Run(text),
                Purpose::File(file) => Deed::Add { file, text },
            });
        } else if line.starts_with(SHELL) {
            purpose = Some(Purpose::Shell);
        } else if let Some((file, _)) = line.strip_prefix("**`").and_then(|l| l.split_once("`**")) {
            purpose = Some(Purpose::File(file.to_owned()));
        }
    }
    match (deeds.is_empty(), purpose) {
        (true, _) => Err("is not there, or tells to do nothing"),
        (_, Some(_)) => Err("names a file without a block"),
        _ => Ok(deeds),
    }
}

/// What the next block is for.
enum Purpose {
    Shell,
    File(String),
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: &str = "\
# Page

## One

**shell**, in your folder:

```sh
cp a b
```

Some words.

**`docs/index.md`**, or any other page:

```html
<p>

</p>
```

## Two

```css
p {}
```

## Three

**`file`**
";

    #[test]
    fn a_recipe_is_commands_and_lines_for_files() {
        let add = Deed::Add {
            file: "docs/index.md".to_owned(),
            text: "<p>\n\n</p>\n".to_owned(),
        };
        assert_eq!(
            read(TWO, "One"),
            Ok(vec![Deed::Run("cp a b\n".to_owned()), add])
        );
    }

    #[test]
    fn a_recipe_that_cannot_be_followed_is_refused() {
        assert_eq!(read(TWO, "Two"), Err("has a block for nothing"));
        assert!(read(TWO, "Three").is_err());
        assert!(read(TWO, "Four").is_err());
    }
}
