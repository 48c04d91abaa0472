//! Our search as a module for Node, so that it is timed in the same process and
//! with the same texts as the others. Which texts those are is for its caller.

use wasm_bindgen::prelude::*;
use ws_close_codes::{
    catalog::CloseCode,
    lookup::{Field, Index, IndexBuilder, Query},
};

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// An index that is still being filled.
#[wasm_bindgen]
pub struct Builder(IndexBuilder);

#[wasm_bindgen]
impl Builder {
    /// An empty one that will leave these words out of queries.
    #[wasm_bindgen(constructor)]
    #[allow(
        clippy::needless_pass_by_value,
        reason = "what wasm-bindgen hands over"
    )]
    pub fn new(stop_words: Vec<String>) -> Self {
        let mut builder = IndexBuilder::default();
        builder.add_stop_words(&stop_words);
        Self(builder)
    }

    /// Adds a text; of a field that does not exist, nothing.
    pub fn add(&mut self, code: u16, field: &str, text: &str) {
        let field = match field {
            "name" => Field::Name,
            "alias" => Field::Alias,
            "keyword" => Field::Keyword,
            "symptom" => Field::Symptom,
            "summary" => Field::Summary,
            "body" => Field::Body,
            _ => return,
        };
        self.0.add(CloseCode::new(code), field, text);
    }

    /// The index, ready to be searched.
    pub fn finish(self) -> Engine {
        Engine(self.0.finish())
    }
}

/// An index.
#[wasm_bindgen]
pub struct Engine(Index);

#[wasm_bindgen]
impl Engine {
    /// The codes that fit, best first.
    pub fn search(&self, query: &str) -> Vec<u16> {
        let found = self.0.search(&Query::new(query));
        found.hits.iter().map(|hit| hit.code.number()).collect()
    }
}
