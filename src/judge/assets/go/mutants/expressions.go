package main

import (
	"go/ast"
	"go/token"
	"strconv"
)

var negated = map[token.Token]token.Token{
	token.EQL: token.NEQ, token.NEQ: token.EQL,
	token.LSS: token.GEQ, token.GEQ: token.LSS,
	token.GTR: token.LEQ, token.LEQ: token.GTR,
}

// loosened lets the border in or keeps it out.
var loosened = map[token.Token]token.Token{
	token.LSS: token.LEQ, token.LEQ: token.LSS,
	token.GTR: token.GEQ, token.GEQ: token.GTR,
}

var opposite = map[token.Token]token.Token{
	token.ADD: token.SUB, token.SUB: token.ADD,
	token.ADD_ASSIGN: token.SUB_ASSIGN, token.SUB_ASSIGN: token.ADD_ASSIGN,
	token.INC: token.DEC, token.DEC: token.INC,
	token.LAND: token.LOR, token.LOR: token.LAND,
}

func (s *source) operator(at ast.Node, pos token.Pos, old, now token.Token) {
	if now == token.ILLEGAL {
		return
	}
	s.try(at, old.String()+" → "+now.String(), edit{pos, pos + token.Pos(len(old.String())), now.String()})
}

func (s *source) binary(e *ast.BinaryExpr) {
	for _, table := range []map[token.Token]token.Token{negated, loosened, opposite} {
		s.operator(posNode(e.OpPos), e.OpPos, e.Op, table[e.Op])
	}
}

// posNode stands for a place.
type posNode token.Pos

func (p posNode) Pos() token.Pos { return token.Pos(p) }
func (p posNode) End() token.Pos { return token.Pos(p) }

// byOne makes a constant one larger and one smaller.
func (s *source) byOne(l *ast.BasicLit) {
	if l.Kind != token.INT {
		return
	}
	for _, step := range []int64{1, -1} {
		text := "(" + l.Value + map[int64]string{1: "+1)", -1: "-1)"}[step]
		if n, err := strconv.ParseInt(l.Value, 10, 62); err == nil {
			text = strconv.FormatInt(n+step, 10)
		}
		s.try(l, l.Value+" → "+text, replaced(l, text))
	}
}

// call is about what a call makes: room in a channel or slice, or a copy.
func (s *source) call(c *ast.CallExpr) {
	if len(c.Args) == 0 {
		return
	}
	switch name := s.of(c.Fun); name {
	case "make":
		s.made(c)
	case "slices.Clone", "maps.Clone", "bytes.Clone", "strings.Clone":
		s.share(c, c.Args[0])
	case "append":
		if len(c.Args) == 2 && c.Ellipsis.IsValid() && isEmpty(c.Args[0]) {
			s.share(c, c.Args[1])
		}
	}
}

func (s *source) made(c *ast.CallExpr) {
	switch kind := c.Args[0].(type) {
	case *ast.ChanType:
		if len(c.Args) == 1 {
			s.try(c, "room for one in "+s.short(kind), edit{c.Rparen, c.Rparen, ", 1"})
		}
	case *ast.ArrayType:
	default:
		return
	}
	if len(c.Args) < 2 {
		return
	}
	room := c.Args[1]
	s.try(room, s.short(room)+" → 0", replaced(room, "0"))
	s.try(room, s.short(room)+" → one more", replaced(room, "("+s.of(room)+")+1"))
}

func (s *source) share(whole, part ast.Node) {
	s.try(whole, "share "+s.short(part), replaced(whole, s.of(part)))
}

// isEmpty is []T{}, []T(nil) and the like.
func isEmpty(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.CompositeLit:
		return len(e.Elts) == 0
	case *ast.CallExpr:
		if len(e.Args) != 1 {
			return false
		}
		name, ok := e.Args[0].(*ast.Ident)
		return ok && name.Name == "nil"
	}
	return false
}

// literal drops one field of a struct at a time.
func (s *source) literal(l *ast.CompositeLit) {
	switch l.Type.(type) {
	case *ast.MapType, *ast.ArrayType, nil:
		return
	}
	for i, element := range l.Elts {
		pair, ok := element.(*ast.KeyValueExpr)
		if !ok {
			return
		}
		end := pair.End()
		if i+1 < len(l.Elts) {
			end = l.Elts[i+1].Pos()
		}
		s.try(pair, "drop "+s.short(pair), edit{pair.Pos(), end, ""})
	}
}
