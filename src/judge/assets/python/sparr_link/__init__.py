"""Two Python processes that speak with each other: the hidden tests in one, the answer in the other. Values go by copy, in
JSON with a reader of our own; everything else goes by handle, in both directions."""
