#pragma once

#include "app/models/layers_model.h"

#include <QWidget>

class QListView;
class QPushButton;
class QStackedWidget;

namespace app {

/// *Lapisan*: what the map shows, in its order; tick, rename, move, zoom.
class LayersPanel : public QWidget
{
    Q_OBJECT

public:
    LayersPanel(Document& document, LayersModel::Swatch swatch, QWidget* parent = nullptr);

Q_SIGNALS:
    void zoomWanted(const core::Box& extent);
    void importWanted();

private:
    void showMenu(const QPoint& position);
    void zoom();
    void moveBy(int rows);
    void refresh();

    Document& m_document;
    LayersModel* m_model;
    QListView* m_view;
    QStackedWidget* m_pages;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_zoom;
};

} // namespace app
