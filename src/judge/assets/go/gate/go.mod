module sparr.example/gate

go 1.25
