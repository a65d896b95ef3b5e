#pragma once

#include <QMetaType>
#include <QObject>
#include <QTextObjectInterface>

#include "app/report/rich_text_writer.h"

namespace app {

/// Paints a figure of a report as vectors where it stands in the text.
class FigureObject : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    explicit FigureObject(QObject* parent) : QObject(parent) {}

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& box, QTextDocument* document, int position,
                    const QTextFormat& format) override;
};

} // namespace app

Q_DECLARE_METATYPE(app::ReportFigure)
