package bench

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strings"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/clock/period"
	"congvu/server/directory"
	"congvu/server/facts"
	"congvu/server/reporting"
)

// floor is what an able person writes by hand for exactly these questions: pgx into
// structs, encoding/json out of them, over the same pool. It knows who asks by the same
// token and reads no more than that person may see; it has no gate, no document to
// parse, no plan. What is small and seldom changes it keeps in memory, as the server does.
type floor struct {
	*world
	mux        *http.ServeMux
	regimes    map[uuid.UUID]*reporting.Regime
	byForm     map[string]*reporting.Regime
	indicators map[string]*facts.Indicator
	columns    map[string]map[string]int32 // form → column → indicator
	communes   []*directory.Area           // of the province, by name
	province   *directory.Area
	names      []string // columns of a form in order
	rows       []string
}

func newFloor(ctx context.Context, w *world, regimes []*reporting.Regime) (*floor, error) {
	f := &floor{world: w, mux: http.NewServeMux(), regimes: map[uuid.UUID]*reporting.Regime{}, byForm: map[string]*reporting.Regime{},
		columns: map[string]map[string]int32{}}
	var err error
	if f.indicators, err = w.Services.Facts.Indicators(ctx); err != nil {
		return nil, err
	}
	for _, g := range regimes {
		f.regimes[g.ID], f.byForm[g.FormCode] = g, g
		f.columns[g.FormCode] = map[string]int32{}
		for c := 1; c <= columnsPerForm; c++ {
			name := columnName(c)
			f.columns[g.FormCode][name] = f.indicators[strings.ToLower(g.FormCode)+"."+name].ID
		}
	}
	for c := 1; c <= columnsPerForm; c++ {
		f.names = append(f.names, columnName(c))
	}
	for r := 1; r <= rowsPerForm; r++ {
		f.rows = append(f.rows, rowName(r))
	}
	units := facts.Snapshot{Snapshot: w.Directory.Current()}
	f.province = units.AreaAt(units.Areas()[0].At)
	f.communes = units.CommunesOn(f.province, w.Clock.Today())
	f.handle("/inbox", f.inbox)
	f.handle("/history", f.history)
	f.handle("/figures", f.figures)
	f.handle("/sign", f.sign)
	f.handle("/approve", f.approve)
	f.handle("/nothing", func(context.Context, *access.Viewer, *http.Request) (any, error) { return struct{}{}, nil })
	return f, nil
}

func (f *floor) ServeHTTP(w http.ResponseWriter, r *http.Request) { f.mux.ServeHTTP(w, r) }

var errSignedOut = errors.New("signed out")

// handle serves a path to whoever is signed in.
func (f *floor) handle(path string, answer func(context.Context, *access.Viewer, *http.Request) (any, error)) {
	f.mux.HandleFunc("POST "+path, func(w http.ResponseWriter, r *http.Request) {
		token, _ := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
		v, _, err := f.Viewers.Viewer(r.Context(), token)
		if err == nil && v == nil {
			err = errSignedOut
		}
		var data any
		if err == nil {
			data, err = answer(r.Context(), v, r)
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		// The answer is kept by the caller in memory: writing does not fail.
		_ = json.NewEncoder(w).Encode(struct {
			Data any `json:"data"`
		}{data})
	})
}

func read[T any](r *http.Request) (in T, err error) {
	err = json.NewDecoder(r.Body).Decode(&in)
	return in, err
}

// closing is the last day of a monthly period.
func closing(key string) (period.Period, error) { return period.Parse(period.Calendar(), key) }
