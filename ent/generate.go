// Package ent is the generated model; schema/ holds what is written by hand.
package ent

//go:generate go run -mod=mod entgo.io/ent/cmd/ent generate --feature sql/lock --target . ./schema
