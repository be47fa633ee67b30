module sparr.example/mutants

go 1.25
