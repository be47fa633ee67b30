package main

import (
	"go/ast"
	"go/token"
	"strings"
)

// function changes a body; what it returns decides what a return may become.
func (s *source) function(t *ast.FuncType, body *ast.BlockStmt) {
	s.locks(body)
	isError := false
	if t.Results != nil && len(t.Results.List) > 0 {
		last, ok := t.Results.List[len(t.Results.List)-1].Type.(*ast.Ident)
		isError = ok && last.Name == "error"
	}
	ast.Inspect(body, func(n ast.Node) bool {
		if f, ok := n.(*ast.FuncLit); ok {
			s.function(f.Type, f.Body)
			return false
		}
		if r, ok := n.(*ast.ReturnStmt); ok && isError && len(r.Results) > 0 {
			s.returned(r.Results[len(r.Results)-1])
		}
		s.one(n)
		return true
	})
}

func (s *source) returned(e ast.Expr) {
	if name, ok := e.(*ast.Ident); ok && name.Name == "nil" {
		return
	}
	s.try(e, "return nil for "+s.short(e), replaced(e, "nil"))
}

func (s *source) inside(n ast.Node) {
	ast.Inspect(n, func(n ast.Node) bool {
		if f, ok := n.(*ast.FuncLit); ok {
			s.function(f.Type, f.Body)
			return false
		}
		s.one(n)
		return true
	})
}

func (s *source) one(n ast.Node) {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		s.binary(n)
	case *ast.UnaryExpr:
		if n.Op == token.NOT {
			s.try(n, "drop !", edit{n.Pos(), n.X.Pos(), ""})
		}
	case *ast.BasicLit:
		s.byOne(n)
	case *ast.CompositeLit:
		s.literal(n)
	case *ast.CallExpr:
		s.call(n)
	case *ast.IfStmt:
		if n.Else == nil {
			s.try(n, "drop if "+s.short(n.Cond), replaced(n.Cond, "false && ("+s.of(n.Cond)+")"))
		}
	case *ast.DeferStmt:
		s.try(n, "drop defer "+s.short(n.Call.Fun), s.dropped(n, n.Call))
	case *ast.ExprStmt:
		s.dropCall(n)
	case *ast.SelectStmt:
		for _, clause := range n.Body.List {
			s.clause(clause.(*ast.CommClause))
		}
	case *ast.AssignStmt:
		s.assignment(n)
	case *ast.IncDecStmt:
		s.operator(posNode(n.TokPos), n.TokPos, n.Tok, opposite[n.Tok])
		s.try(n, "drop "+s.short(n), replaced(n, "_ = "+s.of(n.X)))
	}
}

// dropped leaves of a call what it names, so that nothing becomes unused.
func (s *source) dropped(n ast.Node, c *ast.CallExpr) edit {
	names := []string{}
	if f, ok := c.Fun.(*ast.Ident); !ok || !isBuiltin(f.Name) {
		names = append(names, s.of(c.Fun))
	}
	for _, arg := range c.Args {
		if name, ok := arg.(*ast.Ident); ok && name.Name != "nil" {
			names = append(names, name.Name)
		}
	}
	if len(names) == 0 {
		return replaced(n, "")
	}
	return replaced(n, strings.Repeat("_, ", len(names)-1)+"_ = "+strings.Join(names, ", "))
}

func isBuiltin(name string) bool {
	switch name {
	case "close", "clear", "copy", "delete", "panic", "print", "println":
		return true
	}
	return false
}

// dropCall drops a call that ends a context, and makes what is copied into shared.
func (s *source) dropCall(n *ast.ExprStmt) {
	c, ok := n.X.(*ast.CallExpr)
	if !ok {
		return
	}
	name := s.of(c.Fun)
	if len(c.Args) == 2 && (name == "copy" || name == "maps.Copy") {
		if to, ok := c.Args[0].(*ast.SliceExpr); ok {
			s.try(n, "drop "+s.short(n), replaced(n, "_, _ = "+s.of(to.X)+", "+s.of(c.Args[1])))
			return
		}
		s.try(n, "share "+s.short(c.Args[1]), replaced(n, s.of(c.Args[0])+" = "+s.of(c.Args[1])))
		return
	}
	if lower := strings.ToLower(name); strings.HasSuffix(lower, "cancel") {
		s.try(n, "drop "+s.short(n), s.dropped(n, c))
	}
}

func (s *source) clause(c *ast.CommClause) {
	name := "default"
	if c.Comm != nil {
		name = "case " + s.short(c.Comm)
	}
	s.try(c, "drop "+name, replaced(c, ""))
}

// assignment drops what is assigned to one field or variable at a time.
func (s *source) assignment(n *ast.AssignStmt) {
	if n.Tok == token.ADD_ASSIGN || n.Tok == token.SUB_ASSIGN {
		s.operator(posNode(n.TokPos), n.TokPos, n.Tok, opposite[n.Tok])
	}
	for i, left := range n.Lhs {
		if name, ok := left.(*ast.Ident); n.Tok == token.DEFINE || ok && name.Name == "_" {
			continue
		}
		change := "drop " + s.short(left) + " " + n.Tok.String()
		if len(n.Lhs) != len(n.Rhs) {
			s.try(left, change, replaced(left, "_"))
			continue
		}
		right := n.Rhs[i]
		change += " " + s.short(right)
		if name, ok := right.(*ast.Ident); ok && name.Name == "nil" {
			s.try(left, change, replaced(right, s.of(left)))
		} else if n.Tok == token.ASSIGN {
			s.try(left, change, replaced(left, "_"))
		} else {
			s.try(left, change, replaced(n, "_ = "+s.of(right)))
		}
	}
}

// locks drops each Lock of a function with the Unlocks that follow it up to the next.
func (s *source) locks(body *ast.BlockStmt) {
	type group struct {
		at    ast.Node
		edits []edit
	}
	groups := map[string][]group{}
	ast.Inspect(body, func(n ast.Node) bool {
		if _, ok := n.(*ast.FuncLit); ok {
			return false
		}
		var call *ast.CallExpr
		switch n := n.(type) {
		case *ast.ExprStmt:
			call, _ = n.X.(*ast.CallExpr)
		case *ast.DeferStmt:
			call = n.Call
		}
		if call == nil {
			return true
		}
		method, ok := call.Fun.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		owner := s.of(method.X)
		switch method.Sel.Name {
		case "Lock", "RLock":
			groups[owner] = append(groups[owner], group{n, []edit{replaced(n, "_ = "+s.of(call.Fun))}})
		case "Unlock", "RUnlock":
			if own := groups[owner]; len(own) > 0 {
				last := &own[len(own)-1]
				last.edits = append(last.edits, replaced(n, "_ = "+s.of(call.Fun)))
			}
		}
		return true
	})
	for owner, own := range groups {
		for _, g := range own {
			if len(g.edits) > 1 {
				s.try(g.at, "drop Lock and Unlock of "+owner, g.edits...)
			}
		}
	}
}
