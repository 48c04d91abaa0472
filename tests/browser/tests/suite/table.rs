//! The twenty codes as the design lists them: what the table must show, whatever the data says.

/// Number, name and category, in table order.
pub(crate) const CODES: [(&str, &str, &str); 20] = [
    ("1000", "Normal Closure", "Normal"),
    ("1001", "Going Away", "Normal"),
    ("1002", "Protocol Error", "Protocol"),
    ("1003", "Unsupported Data", "Protocol"),
    ("1005", "No Status Received", "Error"),
    ("1006", "Abnormal Closure", "Error"),
    ("1007", "Invalid Frame Payload Data", "Protocol"),
    ("1008", "Policy Violation", "Error"),
    ("1009", "Message Too Big", "Protocol"),
    ("1010", "Missing Extension", "Protocol"),
    ("1011", "Internal Error", "Error"),
    ("1012", "Service Restart", "Normal"),
    ("1013", "Try Again Later", "Error"),
    ("1014", "Bad Gateway", "Error"),
    ("1015", "TLS Handshake Failed", "Error"),
    ("3000", "Application Reserved Start", "Application"),
    (
        "4000",
        "Application Reserved Start (Service)",
        "Application",
    ),
    ("4001", "Auth Expired", "Application"),
    ("4002", "Rate Limited", "Application"),
    ("4003", "Unauthorized", "Application"),
];

/// The numbers of a category, or all of them for `"All"`, in table order.
pub(crate) fn codes_of(category: &str) -> Vec<&'static str> {
    let rows = CODES.into_iter();
    rows.filter(|(_, _, of)| category == "All" || *of == category)
        .map(|(code, _, _)| code)
        .collect()
}
