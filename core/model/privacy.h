#pragma once

#include "core/model/layer.h"
#include "core/model/record.h"
#include "core/model/tables.h"

namespace core {

/// Whom a file is for.
enum class Audience
{
    Office, // everything
    Public  // nothing personal
};

/// What the owner said about being shown to the public (business.may_publish).
enum class Consent
{
    NotAsked,
    Given,
    Refused
};

Consent consentOf(const Record& record);

/// The one place that says what goes to the public: exports, the public page and public sheets ask here.
///
/// Columns marked `FieldKind::Personal` (core/model/tables.h) stay inside: owners, telephones, NIB, money,
/// the answer about moving, free notes, file names, numbers that lead back to a survey. An address is
/// personal too, but not where the record says that the workplace is no home, or that it may be published.
bool isPublicField(const FieldSpec& field);

/// A column that some records of its table may show and others not: the address with RT and RW.
bool isAddressField(const FieldSpec& field);

/// False where the owner refused: the whole record stays inside.
bool isPublicRecord(const Record& record);

/// True where the place of work may be told exactly. Unknown counts as a home.
bool hasPublicAddress(const Record& record);

/// True where the point on the map is somebody's home and nobody agreed to show it.
bool hasPrivatePlace(const Record& record);

/// About 110 m: what is left of a private place on a public map.
Position blurred(Position place);

/// Columns of imported layers carry no mark, so their titles are judged: owner, telephone, NIB, NIK, NPWP,
/// e-mail, notes and, in layers of points, addresses.
bool isPublicColumn(const Layer& layer, const LayerField& column);

/// The record as the public may see it: without personal fields, its place blurred where it is private.
Record publicRecord(const TableSpec& table, const Record& record);

} // namespace core
