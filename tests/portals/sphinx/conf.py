project = "Acme Realtime"
html_theme = "furo"
html_theme_options = {"navigation_with_keys": True}
