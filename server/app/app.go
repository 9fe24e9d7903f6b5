package app

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/google/uuid"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
	"golang.org/x/sync/errgroup"

	"congvu/graph"
	"congvu/server/access"
	"congvu/server/auth"
	casestore "congvu/server/casework/store"
	"congvu/server/clock"
	"congvu/server/db"
	"congvu/server/directory"
	reformstore "congvu/server/directory/reorganise/store"
	"congvu/server/exports"
	"congvu/server/files"
	noticestore "congvu/server/notice/store"
	reportstore "congvu/server/reporting/store"
	"congvu/server/vault"
	"congvu/server/web"
)

// Options say what to put together.
type Options struct {
	DB      *db.DB
	Vault   *vault.Vault
	Clock   *clock.Source
	KeyPath string // of the signing key; made when missing
	SPA     string // folder of the built front end
	Log     *slog.Logger
	Demo    *web.Demo                                       // the demonstration's accounts; nil outside of it
	Secure  bool                                            // TLS by the server itself
	Mail    *noticestore.Post                               // nil: nothing is mailed
	Digest  time.Duration                                   // hour of the day from which digests are made
	Scan    func(ctx context.Context, content []byte) error // looks for viruses in uploads; nil: nothing does
}

// App is the running product.
type App struct {
	*Services
	Handler http.Handler
	Log     *slog.Logger
	hub     *web.Hub
	jobs    *jobs
}

// New connects everything; Run keeps it fresh and works the jobs.
func New(ctx context.Context, o Options) (*App, error) {
	key, err := auth.LoadOrCreateKey(o.KeyPath)
	if err != nil {
		return nil, err
	}
	a := &App{Log: o.Log}
	workers := river.NewWorkers()
	if a.jobs, err = river.NewClient(riverpgxv5.New(o.DB.Pool), jobConfig(workers, o.Log)); err != nil {
		return nil, err
	}
	if a.Services, err = NewServices(ctx, o.DB, o.Vault, o.Clock, key, a.jobs, o.Demo != nil); err != nil {
		return nil, err
	}
	a.Notices.Post, a.Notices.From = o.Mail, o.Digest
	reportstore.AddWorkers(workers, a.Reports)
	noticestore.AddWorkers(workers, a.Notices)
	casestore.AddWorkers(workers, a.Cases, a.Viewers, o.Log)
	reformstore.AddWorkers(workers, a.Reforms, a.Viewers, o.Log)
	root := &graph.Root{
		SessionQuery:      graph.SessionQuery{Auth: a.Auth},
		SessionMutation:   graph.SessionMutation{Auth: a.Auth},
		DirectoryQuery:    graph.DirectoryQuery{Snapshots: a.Directory, AccountStore: a.Accounts, DutyStore: a.Duties, CalendarStore: a.Calendar},
		DirectoryMutation: graph.DirectoryMutation{AccountStore: a.Accounts, DutyStore: a.Duties, CalendarStore: a.Calendar},
		InboxQuery:        graph.InboxQuery{Reports: a.Reports, Cases: a.Cases},
		ReportingQuery:    graph.ReportingQuery{Reports: a.Reports},
		ReportingMutation: graph.ReportingMutation{Reports: a.Reports},
		FactsQuery:        graph.FactsQuery{Facts: a.Facts},
		JournalQuery:      graph.JournalQuery{Reader: a.Services.Journal},
		SupportQuery:      graph.SupportQuery{FeedbackStore: a.Services.Feedback, Requests: a.Requests},
		SupportMutation:   graph.SupportMutation{FeedbackStore: a.Services.Feedback, Requests: a.Requests},
		NoticeQuery:       graph.NoticeQuery{Told: a.Notices},
		NoticeMutation:    graph.NoticeMutation{Told: a.Notices},
		ViewQuery:         graph.ViewQuery{Kept: a.SavedViews},
		ViewMutation:      graph.ViewMutation{Kept: a.SavedViews},
		ReformQuery:       graph.ReformQuery{Reforms: a.Reforms},
		ReformMutation:    graph.ReformMutation{Reforms: a.Reforms},
		CaseQuery:         graph.CaseQuery{Cases: a.Cases},
		CaseMutation:      graph.CaseMutation{Cases: a.Cases},
	}
	api, err := graph.NewHandler(root, o.Log)
	if err != nil {
		return nil, err
	}
	a.hub = web.NewHub(a.scope)
	a.Handler = web.Handler(web.Config{
		Log: o.Log, Auth: a.Viewers, Cookies: cookies, GraphQL: api, Events: a.hub, SPA: o.SPA, Secure: o.Secure,
		Files:    files.NewDoor(files.Door{Contents: a.Services.Files, Runner: a.Runner, Owners: a.fileOwners(), Scan: o.Scan, Log: o.Log}),
		Exports:  exports.New(a.Reports, a.Cases, a.unit, o.DB, a.Runner, o.Log),
		Ready:    func(ctx context.Context) error { return o.DB.Pool.Ping(ctx) },
		Settings: func() web.Settings { return a.settings(o.Demo) },
		Metrics:  web.NewMetrics(),
	})
	return a, nil
}

// cookies gives resolvers the refresh cookie and the client's address, for the
// lock-out ladder.
func cookies(ctx context.Context, w http.ResponseWriter, r *http.Request) context.Context {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		host = r.RemoteAddr
	}
	return auth.WithClient(auth.WithCookies(ctx, w, r), host)
}

func (a *App) settings(demo *web.Demo) web.Settings {
	s := web.Settings{Product: "Công Vụ", Demo: demo != nil, Now: a.Clock.Now()}
	if demo != nil {
		s.Accounts, s.Password = demo.Accounts, demo.Password
	}
	if units := a.Directory.Current().Units(); len(units) > 0 {
		s.Province = units[0].Area.FullName
	}
	return s
}

// Run keeps caches fresh, streams events and works jobs until ctx ends.
func (a *App) Run(ctx context.Context) error {
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error { return a.Directory.Run(ctx) })
	g.Go(func() error { return a.Calendar.Run(ctx) })
	g.Go(func() error { return a.Viewers.Run(ctx) })
	g.Go(func() error { return a.Vault.Run(ctx) })
	g.Go(func() error { return a.Reports.Watch(ctx) })
	g.Go(func() error { return a.DB.Listen(ctx, "catalogue", func(string) { a.Facts.Forget() }) })
	g.Go(func() error {
		return a.DB.Listen(ctx, "events", func(payload string) { a.hub.Publish(ctx, payload) })
	})
	g.Go(func() error {
		if err := a.jobs.Start(ctx); err != nil {
			return err
		}
		<-a.jobs.Stopped()
		return nil
	})
	g.Go(func() error { return a.catchUp(ctx) })
	err := g.Wait()
	if errors.Is(err, context.Canceled) {
		return nil
	}
	return err
}

// catchUp brings what an older version has written up to date: files that lay open, records
// without today's keys. Of hundreds of thousands that takes minutes, in which the server
// answers; what fails is told and tried again at the next start.
func (a *App) catchUp(ctx context.Context) error {
	for _, each := range []struct {
		what string
		work func(context.Context) error
	}{{"files", a.Services.Files.SealOld}, {"destinations", a.Services.Cases.SealOld}, {"records", a.Services.Cases.Index}} {
		if err := each.work(ctx); err != nil && ctx.Err() == nil {
			a.Log.ErrorContext(ctx, "not brought up to date", "what", each.what, "error", err)
		}
	}
	return ctx.Err()
}

// Drain ends the live streams, so that a shutdown need not wait for them.
func (a *App) Drain() { a.hub.Close() }

// ofReport are the kinds of events whose id is an obligation's.
var ofReport = map[string]bool{"obligation": true, "draft": true}

// scope tells who may hear of an object's change: whoever may read it.
func (a *App) scope(ctx context.Context, kind string, id uuid.UUID) func(*access.Viewer) bool {
	switch kind {
	case "account": // the person concerned, and who manages all accounts
		return func(v *access.Viewer) bool {
			return v.Account == id || access.Table.Decide(v, "account.manage") == access.Allow
		}
	case "notice": // told to one person
		return func(v *access.Viewer) bool { return v.Account == id }
	case "outage": // shown with the calendar
		kind = "calendar"
	case "case":
		standing, err := a.Cases.Standing(ctx, id)
		if err != nil {
			return nil
		}
		return func(v *access.Viewer) bool { return access.Table.Row(v, "case.read", standing(v)) }
	case "caseImport": // of the unit that takes the records in
		unit, err := a.Cases.OfImport(ctx, id)
		if err != nil {
			return nil
		}
		return func(v *access.Viewer) bool {
			return v.Body == unit && access.Table.Decide(v, "case.import") == access.Allow
		}
	case "feedback", "accountRequest":
		return a.scopeOfSupport(ctx, kind, id)
	}
	rule := kind + ".read"
	if !ofReport[kind] {
		return func(v *access.Viewer) bool { return access.Table.Decide(v, rule) == access.Allow }
	}
	o, err := a.Reports.Standing(ctx, id)
	if err != nil {
		return nil
	}
	return func(v *access.Viewer) bool { return access.Table.Row(v, rule, o.AccessRow(v)) }
}

// unit is a unit as the directory has it now.
func (a *App) unit(id uuid.UUID) *directory.Unit { return a.Directory.Current().Unit(id) }
