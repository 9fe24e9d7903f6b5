package store

import (
	"context"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"congvu/server/casework"
)

// Sheets of the empty workbook.
const (
	templateSheet = "Hồ sơ"
	optionSheet   = "Danh mục"
	templateRows  = 20_000
)

// ImportTemplate writes the empty workbook of an import: the fields as headings, cells as
// texts so that no zero is lost, the lists of values to choose from.
func (s *Service) ImportTemplate(ctx context.Context, w io.Writer) error {
	if err := permit(ctx, "case.import"); err != nil {
		return err
	}
	f := excelize.NewFile()
	defer f.Close()
	if err := f.SetSheetName("Sheet1", templateSheet); err != nil {
		return err
	}
	if _, err := f.NewSheet(optionSheet); err != nil {
		return err
	}
	asText := "@"
	text, err := f.NewStyle(&excelize.Style{CustomNumFmt: &asText, Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	if err != nil {
		return err
	}
	head, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"EDEDED"}},
		Alignment: &excelize.Alignment{WrapText: true, Vertical: "center", Horizontal: "center"}})
	if err != nil {
		return err
	}
	last, err := excelize.ColumnNumberToName(len(casework.Columns))
	if err != nil {
		return err
	}
	if err := f.SetColStyle(templateSheet, "A:"+last, text); err != nil {
		return err
	}
	if err := f.SetColWidth(templateSheet, "A", last, 22); err != nil {
		return err
	}
	if err := f.SetCellStyle(templateSheet, "A1", last+"1", head); err != nil {
		return err
	}
	for i, c := range casework.Columns {
		if err := templateColumn(f, i+1, c); err != nil {
			return err
		}
	}
	if err := f.SetPanes(templateSheet, &excelize.Panes{Freeze: true, XSplit: 0, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	_, err = f.WriteTo(w)
	return err
}

// templateColumn writes a heading, what to mind as its note, and its list.
func templateColumn(f *excelize.File, n int, c *casework.Column) error {
	name, err := excelize.ColumnNumberToName(n)
	if err != nil {
		return err
	}
	if err := f.SetCellStr(templateSheet, name+"1", c.Label); err != nil {
		return err
	}
	cells := excelize.NewDataValidation(true)
	cells.Sqref = fmt.Sprintf("%s2:%s%d", name, name, templateRows)
	if hint := c.Hint(); hint != "" {
		cells.SetInput(string([]rune(c.Label)[:min(32, len([]rune(c.Label)))]), hint) // Excel takes no longer title
	}
	options := c.Options()
	if len(options) == 0 {
		if c.Hint() == "" {
			return nil
		}
		return f.AddDataValidation(templateSheet, cells)
	}
	for i, o := range options {
		if err := f.SetCellStr(optionSheet, fmt.Sprintf("%s%d", name, i+1), o); err != nil {
			return err
		}
	}
	cells.SetSqrefDropList(fmt.Sprintf("'%s'!$%s$1:$%s$%d", optionSheet, name, name, len(options)))
	return f.AddDataValidation(templateSheet, cells)
}
