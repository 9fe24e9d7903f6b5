package main

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
)

// point is a place in degrees, WGS 84.
type point struct{ lon, lat float64 }

// ring is a closed line of [lon, lat]; a polygon is its outer ring followed by
// its holes.
type (
	ring    [][2]float64
	polygon []ring
)

type featureCollection struct {
	Features []struct {
		Properties struct{ Code string }
		Geometry   struct {
			Type        string
			Coordinates json.RawMessage
		}
	}
}

// readCentres gives the centre of every commune in the boundary files, by code.
func readCentres(dir string) (map[string]point, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "[0-9][0-9].geojson"))
	if err != nil {
		return nil, err
	}
	centres := map[string]point{}
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		var collection featureCollection
		if err := json.Unmarshal(content, &collection); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		for _, feature := range collection.Features {
			code := feature.Properties.Code
			polygons, err := readPolygons(feature.Geometry.Type, feature.Geometry.Coordinates)
			if err != nil {
				return nil, fmt.Errorf("%s, %s: %w", path, code, err)
			}
			if _, twice := centres[code]; twice {
				return nil, fmt.Errorf("%s: %s has two boundaries", path, code)
			}
			centres[code], err = centreOf(polygons)
			if err != nil {
				return nil, fmt.Errorf("%s, %s: %w", path, code, err)
			}
		}
	}
	return centres, nil
}

func readPolygons(kind string, coordinates json.RawMessage) ([]polygon, error) {
	switch kind {
	case "Polygon":
		var one polygon
		err := json.Unmarshal(coordinates, &one)
		return []polygon{one}, err
	case "MultiPolygon":
		var many []polygon
		err := json.Unmarshal(coordinates, &many)
		return many, err
	default:
		return nil, fmt.Errorf("geometry %q is no area", kind)
	}
}

// centreOf is the area centroid of the largest polygon, holes taken out. It
// reckons in plain degrees: within one commune a degree of longitude has one
// length, and a centroid does not change under such a stretch.
func centreOf(polygons []polygon) (point, error) {
	var centre point
	largest := 0.0
	for _, rings := range polygons {
		area, momentLon, momentLat := 0.0, 0.0, 0.0
		for i, line := range rings {
			a, lon, lat := moments(line)
			if i > 0 {
				a, lon, lat = -a, -lon, -lat
			}
			area, momentLon, momentLat = area+a, momentLon+lon, momentLat+lat
		}
		if area > largest {
			largest = area
			centre = point{lon: momentLon / area, lat: momentLat / area}
		}
	}
	if largest == 0 {
		return point{}, fmt.Errorf("boundary without area")
	}
	return centre, nil
}

// moments gives the area of a ring and its first moments, all for the
// direction in which the area is positive. Coordinates are taken from the
// ring's first point, which keeps the sums exact enough for small rings.
func moments(line ring) (area, momentLon, momentLat float64) {
	if len(line) == 0 {
		return 0, 0, 0
	}
	origin := line[0]
	for i := range line {
		next := line[(i+1)%len(line)]
		x0, y0 := line[i][0]-origin[0], line[i][1]-origin[1]
		x1, y1 := next[0]-origin[0], next[1]-origin[1]
		// The conversions stop the compiler from fusing multiply and add, so
		// that every processor gives the same bytes.
		cross := float64(x0*y1) - float64(x1*y0)
		area += cross / 2
		momentLon += float64((x0+x1)*cross) / 6
		momentLat += float64((y0+y1)*cross) / 6
	}
	sign := math.Copysign(1, area)
	area, momentLon, momentLat = area*sign, momentLon*sign, momentLat*sign
	return area, momentLon + float64(origin[0]*area), momentLat + float64(origin[1]*area)
}
