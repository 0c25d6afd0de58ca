"""What text is: Markdown with positions, numbers, law articles, sentences, likeness. Knows nothing of this project."""
