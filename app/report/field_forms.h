#pragma once

#include "app/print/sheet_request.h"
#include "core/base/progress.h"
#include "core/storage/plan_file.h"
#include "gis/paint/style.h"

#include <QString>

namespace app {

inline constexpr int mostForms = 500;
inline constexpr int largestFormNumber = 9'999;

struct FormsRequest
{
    std::string kampung{}; // by uuid or name
    int count = 20;        // of forms, 1 to mostForms
    int first = 1;         // number of the first one; the last is at most largestFormNumber
    SheetRequest style{};  // language, agency, who signs
};

struct WrittenForms
{
    int pages = 0;
    QString firstNumber{};
    QString lastNumber{};
};

/// Survey forms for the field as one PDF, A4, whole or not at all: the map of the kampung with its UTM grid,
/// then numbered forms. What is typed from them into a list is known by the column "No Formulir": importing
/// the list again, corrected, changes the same businesses. InvalidValue for a count or number out of range,
/// UnknownRecord, InvalidGeometry for a kampung without an outline.
core::Result<WrittenForms> writeFieldForms(const core::PlanFile& plan, const gis::StyleBook& styles,
                                           const FormsRequest& request, const QString& path,
                                           core::Progress& progress);

/// "A3F2-001": the start of the kampung's uuid, so that forms of two kampung are never mixed up.
QString formNumber(const core::Uuid& kampung, int number);

} // namespace app
