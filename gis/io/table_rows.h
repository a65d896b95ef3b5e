#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gis {

// What the cells of a table look like: which row is its header, which are sums or captions, which columns
// hold a place. Plain functions on text; TableSource puts them together.

using CellRow = std::vector<std::string>;

// In the spelling that matchesAlias compares: case, blanks, underscores and hyphens do not matter.
inline constexpr std::string_view latitudeNames =
    "lat|latitude|lintang|garis lintang|lintang selatan|ls|koordinat lintang|koordinat y|koord "
    "y|koordy|y|ycoord|y coord|"
    "northing|utara|utm y|gps latitude|gps "
    "lat|_gps_latitude|_koordinat_latitude|_lokasi_latitude|_q_latitude|lat_dd|coord_y|point_y";
inline constexpr std::string_view longitudeNames =
    "lon|long|lng|longitude|bujur|garis bujur|bujur timur|bt|koordinat bujur|koordinat x|koord "
    "x|koordx|x|xcoord|x coord|"
    "easting|timur|utm x|gps longitude|gps lon|gps "
    "long|_gps_longitude|_koordinat_longitude|_lokasi_longitude|_q_longitude|long_dd|lon_dd|coord_x|point_x";
inline constexpr std::string_view bothNames =
    "koordinat|coordinate|coordinates|koordinat gps|latlon|latlong|lat lon|lat long|lat,lon|lat, "
    "lon|lat,long|latitude,longitude|location|"
    "lokasi|titik|titik koordinat|gps|posisi|geopoint|titik lokasi|latlng|geolocation";
inline constexpr std::string_view wktNames =
    "wkt|geom|geometry|the_geom|geom_wkt|wkt_geom|geometri|geometry_wkt|shape";

struct HeaderScore
{
    std::size_t filled = 0;
    std::size_t texts = 0;
    std::size_t known = 0; // names of fields, or of places
    bool unique = true;
};
HeaderScore scoreHeader(const CellRow& cells);

/// The row of column numbers that stands under the header of official tables: 1 2 3 …, (1) (2) (3) …
bool isNumbering(const CellRow& cells);

/// Sums under a table: one cell says so, and no other holds a text.
bool isTotal(const CellRow& cells);

/// What stands over or under rows and is none: "KELURAHAN SARIREJO", "Semarang, 5 Maret 2024", "Mengetahui,".
/// `text` in lower case.
bool captionWords(const std::string& text);

bool looksLikeWkt(std::string_view text);

/// Two numbers with a blank may be a telephone number; degrees have a fraction or say what they are.
bool looksLikePair(std::string_view text);

/// "No", "Kode", "NIB", "RT": what is written in digits but is a name.
bool isCodeTitle(std::string_view title);

/// 5/3/2024 and 3/25/2024: which of the two comes first shows where one is above twelve.
void voteOnDate(std::string_view text, int& dayFirst, int& monthFirst);

} // namespace gis
